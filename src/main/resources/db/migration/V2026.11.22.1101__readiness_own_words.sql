-- How a site does what a requirement asks for, in its own words; the last word counts.
create table own_words (
    site_id     uuid not null,
    requirement text not null,
    we_do       text not null,
    cost        text not null,
    payer       text not null,                      -- a code, or nothing
    help        text not null,
    actor_id    uuid not null,
    word        text not null,                      -- clock and id of the fact
    primary key (site_id, requirement)
);
alter table own_words enable row level security;
alter table own_words force row level security;
create policy own_site on own_words using (site_id = nullif(current_setting('app.site', true), '')::uuid);

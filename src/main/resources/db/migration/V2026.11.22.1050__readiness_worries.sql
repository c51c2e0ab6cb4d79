-- Which worries a site begins with; the last choice counts.
create table worry_choice (
    site_id     uuid primary key,
    worries     text[] not null,                    -- ids of seeds/worries.yaml
    actor_id    uuid not null,
    word        text not null                       -- clock and id of the fact: the last one stays
);
alter table worry_choice enable row level security;
alter table worry_choice force row level security;
create policy own_site on worry_choice using (site_id = nullif(current_setting('app.site', true), '')::uuid);

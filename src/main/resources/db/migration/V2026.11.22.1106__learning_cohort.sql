-- Members who take a course together; the last word about each group counts.
create table cohort (
    site_id     uuid not null,
    id          uuid not null,
    name        text not null,
    course      text not null,
    day         text not null,                      -- by when they want to be through, or nothing
    members     uuid[] not null,
    open        boolean not null,
    actor_id    uuid not null,
    word        text not null,                      -- clock and id of the fact
    primary key (site_id, id)
);
create index cohort_members on cohort using gin (members);
alter table cohort enable row level security;
alter table cohort force row level security;
create policy own_site on cohort using (site_id = nullif(current_setting('app.site', true), '')::uuid);

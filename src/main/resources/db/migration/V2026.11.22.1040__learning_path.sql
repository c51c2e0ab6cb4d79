-- Which first path somebody follows, folded from facts: the last choice counts.

create table chosen_path (
    site_id     uuid not null,
    person_id   uuid not null,
    path        text,                               -- an id of seeds/paths.yaml; null: they took their choice back
    word        text not null,                      -- hlc and id of that choice
    primary key (site_id, person_id)
);
alter table chosen_path enable row level security;
alter table chosen_path force row level security;
create policy own_site on chosen_path using (site_id = nullif(current_setting('app.site', true), '')::uuid);

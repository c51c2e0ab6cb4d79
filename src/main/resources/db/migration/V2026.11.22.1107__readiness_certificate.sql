-- That somebody outside has certified the site: typed by an admin who saw the document, never computed. The last word on each standard counts.
create table certificate (
    site_id     uuid not null,
    standard    text not null,
    issuer      text not null,
    document    text not null,                      -- number or title; nothing: there is none any more
    until_day   text not null,
    actor_id    uuid not null,
    word        text not null,                      -- clock and id of the fact
    primary key (site_id, standard)
);
alter table certificate enable row level security;
alter table certificate force row level security;
create policy own_site on certificate using (site_id = nullif(current_setting('app.site', true), '')::uuid);

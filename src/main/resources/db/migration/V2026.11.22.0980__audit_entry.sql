-- Who did or saw what. The program adds lines and reads them; it has no right to change or delete one.

create table audit_entry (
    site_id     uuid not null,
    id          uuid not null,                      -- of a deed that a fact tells of: made from the fact's id, so that it is noted once
    at          timestamptz not null,
    actor_id    uuid not null,                      -- a person, staff, or one of the two that are nobody by name (Audit)
    deed        text not null check (deed ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    about       text not null check (about ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(about) <= 64),
    primary key (site_id, id)
);
create index audit_entry_newest on audit_entry (site_id, at, id);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy own_site on audit_entry using (site_id = nullif(current_setting('app.site', true), '')::uuid);

-- Deeds that belong to no site: staff at the door. Listed in the schema lint.
create table audit_entry_academy (
    id          uuid primary key,
    at          timestamptz not null,
    actor_id    uuid not null,
    deed        text not null check (deed ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    about       text not null check (about ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(about) <= 64)
);
create index audit_entry_academy_actor on audit_entry_academy (actor_id, at);

-- New tables give the program all four rights (roles.sql). Those that change a line are taken back, and nothing gives them again.
revoke update, delete on audit_entry, audit_entry_academy from academy_app;

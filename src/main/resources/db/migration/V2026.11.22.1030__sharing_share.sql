-- What a site shows to somebody outside by a link, until when; two people give it, one stops it.
create table share (
    site_id     uuid not null,
    id          uuid not null,
    standard    text not null,
    purpose     text not null,                      -- for whom and why, in the site's words
    named       boolean not null,                   -- whether the names of mine and group are shown
    until_day   text not null,
    actor_id    uuid not null,
    hlc         text not null,
    primary key (site_id, id)
);

create table share_second (                         -- a yes to anything of this site; may come before what it belongs to
    site_id     uuid not null,
    fact_id     uuid not null,
    person_id   uuid not null,
    word        text not null,
    primary key (site_id, fact_id, person_id)
);

create table share_stop (                           -- may come before the share
    site_id     uuid not null,
    share_id    uuid not null,
    primary key (site_id, share_id)
);

do $$
declare t text;
begin
    foreach t in array array['share', 'share_second', 'share_stop'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_site on %I using (site_id = nullif(current_setting(''app.site'', true), '''')::uuid)', t);
    end loop;
end $$;

create index audit_entry_about on audit_entry (site_id, about, at);

-- Who was erased. Of their facts a tombstone stays (id, place in its chain, hash), so that chains still verify and nothing comes back under that id.

alter table fact drop constraint fact_state_check;
alter table fact add constraint fact_state_check check (state in ('t', 'w', 'q', 'e'));     -- taken, waiting for its actor, quarantined, erased

create table erased_person (
    site_id     uuid not null,
    person_id   uuid not null,                      -- an id and nothing else: what must not come back has to be known by something
    primary key (site_id, person_id)
);

create table erased_media (                         -- files that facts named which are tombstones now
    site_id     uuid not null,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (site_id, sha256)
);

do $$
declare t text;
begin
    foreach t in array array['erased_person', 'erased_media'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_site on %I using (site_id = nullif(current_setting(''app.site'', true), '''')::uuid)', t);
    end loop;
end $$;

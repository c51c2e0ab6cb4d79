-- Computers at mines, as the centre knows them, and the centre, as such a computer knows it.

create table hub (                                  -- at the centre: a site's own computers
    site_id     uuid    not null,
    hub_id      uuid    not null,
    name        text    not null check (length(name) between 1 and 60),
    made_by     uuid    not null,
    made_at     timestamptz not null,
    joined_at   timestamptz,                        -- null: its code has not been used yet
    met_at      timestamptz,
    behind      bigint  not null default 0,         -- facts that it still had to send when it last came
    ended_at    timestamptz,
    primary key (site_id, hub_id)
);

create table hub_centre (                           -- at the hub: where it was registered; its key lies outside the database
    site_id     uuid    primary key,
    hub_id      uuid    not null,
    address     text    not null,
    carry_key   bytea   not null,                   -- the centre's, for files that are carried to it
    joined_at   timestamptz not null,
    met_at      timestamptz,
    origin      text,                               -- how this hub's chain stood there when they last met
    have        bigint  not null default 0,
    mark        uuid,
    incarnation uuid
);

-- Read before any site is named; listed in the schema lint.
create table hub_code (
    code_hash   text    primary key,
    site_id     uuid    not null,
    hub_id      uuid    not null,
    ends_at     timestamptz not null
);

create table hub_key (                              -- gone as soon as a lead ends the hub
    hub_id      uuid    primary key,
    site_id     uuid    not null,
    public_key  bytea   not null,
    carry_key   bytea   not null                    -- for files that are carried back to it
);

do $$
declare t text;
begin
    foreach t in array array['hub', 'hub_centre'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_site on %I using (site_id = nullif(current_setting(''app.site'', true), '''')::uuid)', t);
    end loop;
end $$;

-- The journal: facts as they came, chains as they grew, and what was kept apart. One site's rows begin with its id, always.

create table incarnation (                          -- which life of this database it is; a restore gives it a new one
    only_row    boolean primary key default true check (only_row),
    id          uuid    not null default gen_random_uuid()
);
insert into incarnation default values;

create table site_head (                            -- the site's counter: locked to commit, so that positions appear in order
    site_id     uuid    primary key,
    pos         bigint  not null default 0
);

create table chain (                                -- one sender's chain towards this server
    site_id     uuid    not null references site_head (site_id),
    origin      text    not null check (length(origin) between 1 and 100),
    head_seq    bigint  not null default 0,
    head_id     uuid,
    hlc         text    not null default '0000000000000000',
    primary key (site_id, origin)
);

create table fact (
    site_id        uuid    not null references site_head (site_id),
    id             uuid    not null,                -- a second arrival changes nothing
    pos            bigint  not null,
    origin         text    not null,
    seq            bigint  not null,
    prev           uuid,
    hlc            text    not null,
    person_id      uuid,
    actor_id       uuid    not null,
    kind           text    not null,
    schema_version int     not null,
    replaces       uuid[]  not null default '{}',
    media          text[]  not null default '{}',
    body           bytea,                           -- the exact bytes that were hashed; null: too large to keep, or erased
    body_hash      bytea   not null,
    state          char(1) not null check (state in ('t', 'w', 'q')),   -- taken, waiting for its actor, quarantined
    reason         text,                            -- why it is quarantined
    received_at    timestamptz not null,
    primary key (site_id, id),
    unique (site_id, pos),
    unique (site_id, origin, seq),
    foreign key (site_id, origin) references chain (site_id, origin)
);
create index fact_waiting on fact (site_id, actor_id) where state = 'w';
create index fact_quarantined on fact (site_id, pos) where state = 'q';
create index fact_person on fact (site_id, person_id, pos);

create table chain_echo (                           -- links of a chain whose fact had already come by another
    site_id     uuid    not null,
    origin      text    not null,
    seq         bigint  not null,
    fact_id     uuid    not null,
    primary key (site_id, origin, seq),
    foreign key (site_id, origin) references chain (site_id, origin)
);

create table second_body (                          -- same id, other content: kept beside the first, for a person to look at
    site_id     uuid    not null references site_head (site_id),
    fact_id     uuid    not null,
    body_hash   bytea   not null,
    body        bytea,
    origin      text    not null,
    seq         bigint  not null,
    received_at timestamptz not null,
    primary key (site_id, fact_id, body_hash)
);

do $$
declare t text;
begin
    foreach t in array array['site_head', 'chain', 'fact', 'chain_echo', 'second_body'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_site on %I using (site_id = nullif(current_setting(''app.site'', true), '''')::uuid)', t);
    end loop;
end $$;

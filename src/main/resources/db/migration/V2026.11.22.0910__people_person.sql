-- People, the devices they use, and how they are let in. Names and PIN verifiers are here and nowhere else; facts know ids only.

create table person (
    site_id      uuid not null,
    id           uuid not null,
    nickname     text not null check (length(nickname) between 1 and 40),
    nickname_key text not null,                     -- folded for comparing: two people of a site are never told apart by case alone
    language     text not null,
    pin          text,                              -- argon2id of HMAC(pepper, pin); null: cannot sign in
    created_at   timestamptz not null,
    primary key (site_id, id),
    unique (site_id, nickname_key)
);

create table person_role (                          -- folded from people.role-given
    site_id      uuid not null,
    person_id    uuid not null,
    role         text not null,
    given        boolean not null,
    word         text not null,                     -- hlc and id of the fact that said so: the last one counts
    primary key (site_id, person_id, role)
);

create table device_person (                        -- who has signed in on which device: their facts from it are theirs
    site_id      uuid not null,
    device_id    uuid not null,
    person_id    uuid not null,
    signed_in_at timestamptz not null,
    primary key (site_id, device_id, person_id),
    foreign key (site_id, person_id) references person (site_id, id)
);

create table pin_guard (                            -- wrong tries, counted here so that no restart forgets them
    site_id      uuid not null,
    person_id    uuid not null,
    device_id    uuid not null,
    wrong        int  not null default 0,
    closed_until timestamptz,
    primary key (site_id, person_id, device_id)
);

-- Read before any site is named: a device by its secret, a session by its token, staff by their login. Listed in the schema lint.
create table device (
    id           uuid primary key,
    secret_hash  text not null unique,
    site_id      uuid not null,
    made_at      timestamptz not null,
    ends_at      timestamptz not null,
    wrong        int not null default 0,            -- wrong PINs of anybody within the hour that began at wrong_since
    wrong_since  timestamptz
);

create table staff (
    id           uuid primary key,
    login        text not null unique,
    password     text not null,
    role         text not null,
    wrong        int not null default 0,
    closed_until timestamptz,
    created_at   timestamptz not null
);

create table session (
    token_hash   text primary key,
    site_id      uuid,                              -- null for staff, who belong to no site
    person_id    uuid not null,
    device_id    uuid,
    began_at     timestamptz not null,
    seen_at      timestamptz not null,
    ends_at      timestamptz not null
);
create index session_person on session (person_id);

do $$
declare t text;
begin
    foreach t in array array['person', 'person_role', 'device_person', 'pin_guard'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_site on %I using (site_id = nullif(current_setting(''app.site'', true), '''')::uuid)', t);
    end loop;
end $$;

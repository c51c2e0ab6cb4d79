-- Catalogues of standards that came by file, and those that came with an earlier program. They say the same to every site and are read before
-- any site is named. Listed in the schema lint.

create table catalogue (
    hash        text primary key check (hash ~ '^[0-9a-f]{64}$'),   -- SHA-256 of the bytes: how facts name what they were judged by
    standard    text not null,
    version     text not null,                      -- of the standard; a label for people
    edition     int  not null,                      -- of the list
    content     bytea not null,                     -- the YAML as it was checked
    kept_at     timestamptz not null
);
create index catalogue_standard on catalogue (standard);

create table catalogue_applied (                    -- the last one of a standard counts; before the first, the file that came with the program
    number      bigint generated always as identity primary key,
    hash        text not null references catalogue,
    at          timestamptz not null,
    actor_id    uuid not null                       -- a steward
);

create table catalogue_draft (                      -- what a steward has chosen and looks at; swept after a while
    id          uuid primary key,
    actor_id    uuid not null,
    workbook    boolean not null,                   -- whether its columns must be told first
    name        text not null,
    content     bytea not null,
    made_at     timestamptz not null
);

-- What facts were judged by is never changed or lost.
revoke update, delete on catalogue, catalogue_applied from academy_app;

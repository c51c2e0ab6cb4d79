-- Mine sites: what each says of itself, who belongs to it, and the card that lets a phone in.

create table mine_site (                            -- folded from site.described and site.closed
    site_id        uuid   primary key,
    name           text,                            -- null until the fact that says it has come
    organisation   text,
    commodities    text[] not null default '{}',
    standards      text[] not null default '{}',
    described_word text   not null default '',      -- hlc and id of the fact that said so: the last one counts
    closed         boolean not null default false,
    closed_word    text   not null default ''
);

create table crew_count (                           -- folded from site.crew-counted: the site's own count of its crew
    site_id        uuid primary key,
    women          int  not null check (women >= 0),
    men            int  not null check (men >= 0),
    young_adults   int  not null check (young_adults >= 0),     -- of these, 18 to 24 years old
    word           text not null
);

create table membership (                           -- folded from site.member-joined and site.member-left
    site_id        uuid not null,
    person_id      uuid not null,
    present        boolean not null,
    joined         text,                            -- hlc of the first joining
    word           text not null,
    primary key (site_id, person_id)
);

create table member_count (                         -- members now, kept beside so that a large site's board stays as quick as a small one's
    site_id        uuid primary key,
    members        int  not null
);

create table site_card_code (                       -- the code itself, for printing: only within the site
    site_id        uuid primary key,
    code           text not null,
    made_at        timestamptz not null
);

-- Read before any site is named; listed in the schema lint.
create table site_directory (
    site_id        uuid primary key,
    opened_at      timestamptz not null
);

create table site_card (
    code_hash      text primary key,
    site_id        uuid not null references site_directory (site_id)
);

do $$
declare t text;
begin
    foreach t in array array['mine_site', 'crew_count', 'membership', 'member_count', 'site_card_code'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_site on %I using (site_id = nullif(current_setting(''app.site'', true), '''')::uuid)', t);
    end loop;
end $$;

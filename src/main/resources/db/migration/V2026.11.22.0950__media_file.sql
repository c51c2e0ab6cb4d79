-- Which files each site has. The bytes lie on disk under their name; the fact media.cleaned makes the row.

create table media_file (                           -- folded from media.cleaned
    site_id     uuid not null,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    type        text not null,
    bytes       bigint not null check (bytes > 0),
    width       int  not null check (width > 0),
    height      int  not null check (height > 0),
    kept_at     timestamptz not null,               -- by the clock of who kept it first
    primary key (site_id, sha256)
);

alter table media_file enable row level security;
alter table media_file force row level security;
create policy own_site on media_file using (site_id = nullif(current_setting('app.site', true), '')::uuid);

-- Which recordings each site has. The bytes lie on disk under their name; the fact media.voice-cleaned makes the row.

create table media_voice (                          -- folded from media.voice-cleaned
    site_id     uuid not null,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    type        text not null,
    bytes       bigint not null check (bytes > 0),
    millis      int  not null check (millis >= 0),
    kept_at     timestamptz not null,               -- by the clock of who kept it first
    primary key (site_id, sha256)
);

alter table media_voice enable row level security;
alter table media_voice force row level security;
create policy own_site on media_voice using (site_id = nullif(current_setting('app.site', true), '')::uuid);

-- Of what the journal keeps apart at a site, what its people have said is not needed. It is still kept; it only asks for nobody's eyes any more.
create table set_aside (                            -- folded from site.set-aside
    site_id     uuid not null,
    fact_id     uuid not null,
    content     text not null,                      -- of a second body, the beginning of its hash; else empty
    primary key (site_id, fact_id, content)
);

alter table set_aside enable row level security;
alter table set_aside force row level security;
create policy own_site on set_aside using (site_id = nullif(current_setting('app.site', true), '')::uuid);

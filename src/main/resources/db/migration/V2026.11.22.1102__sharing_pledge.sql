-- What somebody who saw a share promised to the mine, and whether the mine says that it was kept.
create table pledge (
    site_id     uuid not null,
    id          uuid not null,
    share_id    uuid not null,
    words       text not null,
    until_day   text not null,
    hlc         text not null,
    primary key (site_id, id)
);

create table pledge_word (                          -- may come before the pledge; the last word counts
    site_id     uuid not null,
    pledge_id   uuid not null,
    kept        boolean not null,
    actor_id    uuid not null,
    word        text not null,
    primary key (site_id, pledge_id)
);

do $$
declare t text;
begin
    foreach t in array array['pledge', 'pledge_word'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_site on %I using (site_id = nullif(current_setting(''app.site'', true), '''')::uuid)', t);
    end loop;
end $$;

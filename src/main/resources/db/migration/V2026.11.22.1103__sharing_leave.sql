-- A site takes its data along, and perhaps leaves: one lead asks, a second person says yes, and until the day anybody of them stops it.
create table leave (
    site_id     uuid not null,
    id          uuid not null,
    leaves      boolean not null,                   -- false: only a copy of the data
    actor_id    uuid not null,
    hlc         text not null,
    primary key (site_id, id)
);

create table leave_stop (                           -- may come before what it stops
    site_id     uuid not null,
    leave_id    uuid not null,
    primary key (site_id, leave_id)
);

do $$
declare t text;
begin
    foreach t in array array['leave', 'leave_stop'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_site on %I using (site_id = nullif(current_setting(''app.site'', true), '''')::uuid)', t);
    end loop;
end $$;

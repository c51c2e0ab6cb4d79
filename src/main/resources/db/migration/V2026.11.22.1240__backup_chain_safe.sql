-- How far each sender's chain is in a verified backup on another disk: up to there a sender may forget.

create table chain_safe (
    site_id     uuid    not null,
    origin      text    not null check (length(origin) between 1 and 100),
    safe        bigint  not null,
    primary key (site_id, origin)
);
do $$
declare t text;
begin
    foreach t in array array['chain_safe'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_site on %I using (site_id = nullif(current_setting(''app.site'', true), '''')::uuid)', t);
    end loop;
end $$;

-- Whether a site's numbers go into the monthly totals: a lead offers, a second person says yes (agreement), either stops it.
create table totals_offer (
    site_id     uuid not null,
    id          uuid not null,
    region      text not null,                      -- the largest and only place that is ever told
    actor_id    uuid not null,
    hlc         text not null,
    word        text not null,                      -- clock and id of the fact
    primary key (site_id, id)
);

create table totals_stop (                          -- the last one: it ends every offer that is older
    site_id     uuid primary key,
    word        text not null
);

do $$
declare t text;
begin
    foreach t in array array['totals_offer', 'totals_stop'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_site on %I using (site_id = nullif(current_setting(''app.site'', true), '''')::uuid)', t);
    end loop;
end $$;

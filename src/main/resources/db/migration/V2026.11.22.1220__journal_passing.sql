-- Facts that one server passes to another: a hub at a mine and the centre.

alter table fact add column given boolean;          -- of facts from another server: whether a server gave them their right to count; null: this one decides
alter table chain add column mark uuid;             -- of another server's chain: the mark of whoever sent last on it

create table chain_mark (                           -- marks under which this database has sent: who finds another one there is not what it was
    site_id     uuid    not null,
    origin      text    not null,
    mark        uuid    not null,
    turn        bigint  not null,                   -- grows: those before the mark that stands at the other server are of no more use
    primary key (site_id, origin, mark)
);

create table log_cursor (                           -- how far another server's log has been fetched, for each life of its database
    site_id     uuid    not null,
    incarnation uuid    not null,
    next        bigint  not null,
    primary key (site_id, incarnation)
);

do $$
declare t text;
begin
    foreach t in array array['chain_mark', 'log_cursor'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_site on %I using (site_id = nullif(current_setting(''app.site'', true), '''')::uuid)', t);
    end loop;
end $$;

-- Group sessions on one phone: how many women, men and, of them, young adults took part. No column can hold a name.
create table group_session (                        -- what counts now: the last wording of each session that was not taken out
    site_id     uuid not null,
    id          uuid not null,                      -- the session: the id of the fact that first told of it
    module      text not null,                      -- what it was about: a module's key (sand-stone-dust/dust)
    day         date not null,
    women       int  not null,
    men         int  not null,
    young       int  not null,                      -- of the women and men, those from 18 to 24
    actor_id    uuid not null,                      -- who wrote it down
    hlc         text not null,
    word        text not null,                      -- clock and id of the fact: the last one stays
    primary key (site_id, id)
);
create index group_session_module on group_session (site_id, module);

create table session_wording (                      -- every wording there was
    site_id     uuid not null,
    id          uuid not null,
    session     uuid not null,
    module      text not null,
    day         date not null,
    women       int  not null,
    men         int  not null,
    young       int  not null,
    actor_id    uuid not null,
    hlc         text not null,
    primary key (site_id, id)
);
create index session_wording_session on session_wording (site_id, session);

create table session_out (                          -- a session that was no session: it counts no longer; may come before it
    site_id     uuid not null,
    id          uuid not null,
    session     uuid not null,
    reason      text not null,
    actor_id    uuid not null,
    hlc         text not null,
    primary key (site_id, id)
);
create index session_out_session on session_out (site_id, session);

do $$
declare t text;
begin
    foreach t in array array['group_session', 'session_wording', 'session_out'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_site on %I using (site_id = nullif(current_setting(''app.site'', true), '''')::uuid)', t);
    end loop;
end $$;

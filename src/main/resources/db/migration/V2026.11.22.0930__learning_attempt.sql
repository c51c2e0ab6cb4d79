-- Learning, folded from facts: what somebody tried, what is done, where they stopped.

create table attempt (
    site_id     uuid not null,
    id          uuid not null,                      -- the fact's id: a second arrival changes nothing
    person_id   uuid not null,
    activity    text not null,
    pack        text not null,
    language    text not null,
    score       double precision not null check (score between 0 and 1),
    passed      boolean not null,
    hlc         text not null,
    primary key (site_id, id)
);
create index attempt_person on attempt (site_id, person_id, activity);

create table activity_done (                        -- a lesson heard, a quiz passed, a task tried: the first time counts
    site_id     uuid not null,
    person_id   uuid not null,
    activity    text not null,
    word        text not null,                      -- hlc and id of the first such fact
    primary key (site_id, person_id, activity)
);

create table last_place (                           -- where somebody stopped, to go on from there
    site_id     uuid not null,
    person_id   uuid not null,
    activity    text not null,
    word        text not null,
    primary key (site_id, person_id)
);

create table lesson_remark (                        -- "tell us" and "this is unsafe"
    site_id     uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    activity    text not null,
    pack        text not null,
    unsafe      boolean not null,
    words       text not null,
    hlc         text not null,
    primary key (site_id, id)
);

do $$
declare t text;
begin
    foreach t in array array['attempt', 'activity_done', 'last_place', 'lesson_remark'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_site on %I using (site_id = nullif(current_setting(''app.site'', true), '''')::uuid)', t);
    end loop;
end $$;

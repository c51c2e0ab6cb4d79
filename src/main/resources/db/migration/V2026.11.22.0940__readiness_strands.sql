-- The four strands of readiness, folded from facts and never mixed.

create table training_credit (                      -- learned: who has learned what a requirement asks people to know
    site_id     uuid not null,
    matter      text not null,                      -- a requirement's id (craft.m5.ppe) or a passed module's key (sand-stone-dust/dust)
    person_id   uuid not null,
    primary key (site_id, matter, person_id)
);
create index training_credit_person on training_credit (site_id, person_id);

create table training_count (                       -- of them, the members now: counted when a row appears, so that reading is flat
    site_id     uuid not null,
    matter      text not null,
    learned     int  not null check (learned > 0),
    primary key (site_id, matter)
);

create table task_evidence (                        -- what people kept of a site task: counts, ticks, photos
    site_id     uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    activity    text not null,
    tallies     text not null,                      -- JSON object, number by evidence id
    ticks       text[] not null,
    media       text[] not null,
    hlc         text not null,
    primary key (site_id, id)
);
create index task_evidence_activity on task_evidence (site_id, activity, hlc);

create table practice (                             -- practised: tried since, seen until
    site_id     uuid not null,
    requirement text not null,
    tried_hlc   text,                               -- the first time
    seen_hlc    text,                               -- the last time
    valid_until date,                               -- of the observation that holds longest
    primary key (site_id, requirement)
);

create table observation (
    site_id     uuid not null,
    id          uuid not null,
    activity    text not null,
    observer_id uuid not null,
    ticks       int[] not null,                     -- numbers of the watch lines that were seen
    hlc         text not null,
    primary key (site_id, id)
);

create table declaration (                          -- declared: the site's own judgement, in the section's own words
    site_id     uuid not null,
    id          uuid not null,
    requirement text not null,
    standard    text not null,                      -- SHA-256 of the standard's file it was judged by
    value       text not null,
    reason      text not null,
    actor_id    uuid not null,
    hlc         text not null,
    primary key (site_id, id)
);
create index declaration_requirement on declaration (site_id, requirement);

create table confirmation (                         -- confirmed: what an invited assessor has seen
    site_id     uuid not null,
    id          uuid not null,
    requirement text not null,
    standard    text not null,
    note        text not null,
    actor_id    uuid not null,
    hlc         text not null,
    primary key (site_id, id)
);

create table judgement_replaced (                   -- judgements that a later one replaces; may come before what it replaces
    site_id     uuid not null,
    fact_id     uuid not null,
    by_fact     uuid not null,
    primary key (site_id, fact_id, by_fact)
);

create table folded_with (                          -- which content the site's credits were counted by: other content, count again
    site_id     uuid primary key,
    content     text not null
);

do $$
declare t text;
begin
    foreach t in array array['training_credit', 'training_count', 'task_evidence', 'practice', 'observation', 'declaration', 'confirmation',
                             'judgement_replaced', 'folded_with'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_site on %I using (site_id = nullif(current_setting(''app.site'', true), '''')::uuid)', t);
    end loop;
end $$;

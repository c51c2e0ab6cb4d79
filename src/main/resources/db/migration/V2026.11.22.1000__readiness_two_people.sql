-- A declaration or target stands when a second person has said yes to it. A yes may come before what it belongs to, so it stands by itself.
create table judgement_second (
    site_id     uuid not null,
    fact_id     uuid not null,                      -- the declaration or target
    person_id   uuid not null,                      -- who said yes, perhaps its own maker, which does not count
    word        text not null,                      -- clock and id of the earliest yes of this person
    primary key (site_id, fact_id, person_id)
);

create table judgement_chosen (                     -- somebody chose between judgements made apart: these gave way, though nothing newer replaces them
    site_id     uuid not null,
    fact_id     uuid not null,
    by_fact     uuid not null,
    primary key (site_id, fact_id, by_fact)
);

create table target (                               -- by when the site wants a requirement in place: its own wish, in nobody else's name
    site_id     uuid not null,
    id          uuid not null,
    requirement text not null,
    value       text not null,                      -- a day (2027-03-31), or nothing: no target any more
    reason      text not null,
    actor_id    uuid not null,
    hlc         text not null,
    primary key (site_id, id)
);
create index target_requirement on target (site_id, requirement);

do $$
declare t text;
begin
    foreach t in array array['judgement_second', 'judgement_chosen', 'target'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_site on %I using (site_id = nullif(current_setting(''app.site'', true), '''')::uuid)', t);
    end loop;
end $$;

-- A declaration stands when a second person has said yes to it. A yes may come before what it belongs to, so it stands by itself.
create table declaration_second (
    site_id     uuid not null,
    fact_id     uuid not null,                      -- the declaration
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

do $$
declare t text;
begin
    foreach t in array array['declaration_second', 'judgement_chosen'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_site on %I using (site_id = nullif(current_setting(''app.site'', true), '''')::uuid)', t);
    end loop;
end $$;

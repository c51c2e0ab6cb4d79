-- What people allow of their own, and who wants to be erased.

create table consent_word (                         -- folded from sharing.consent-given and sharing.consent-ended: all that somebody said, the last one counts
    site_id     uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    item        text not null,                      -- ConsentItem
    until_day   text not null,                      -- 2027-03-31, or nothing: no
    word        text not null,                      -- clock and id of the fact
    primary key (site_id, id)
);
create index consent_word_person on consent_word (site_id, person_id, item, word);

create table erasure (                              -- folded from sharing.erasure-asked and sharing.erasure-asked-for
    site_id     uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    actor_id    uuid not null,                      -- the person, or a lead or trainer at their word: then a second one says yes
    hlc         text not null,
    primary key (site_id, id)
);

create table erasure_stop (                         -- may come before what it stops
    site_id     uuid not null,
    erasure_id  uuid not null,
    person_id   uuid not null,                      -- who stays; a stop about somebody else stops nothing
    primary key (site_id, erasure_id, person_id)
);

do $$
declare t text;
begin
    foreach t in array array['consent_word', 'erasure', 'erasure_stop'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_site on %I using (site_id = nullif(current_setting(''app.site'', true), '''')::uuid)', t);
    end loop;
end $$;

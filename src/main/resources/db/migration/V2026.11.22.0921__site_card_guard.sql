-- Wrong codes typed, counted here so that no restart forgets them: per device, and under 'new' for all that come without a device cookie.
-- Read before any site is named; listed in the schema lint.
create table card_guard (
    who      text primary key,
    wrong    int not null,
    since    timestamptz not null                   -- begin of the hour that is counted
);

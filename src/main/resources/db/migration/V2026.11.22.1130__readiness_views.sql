-- Who watched a task may have seen it done otherwise, or take their word back. How a practice stands is put together from the last word of
-- each of them when it is read, so that a look, another view and their dates are never folded into one another. Looks that were taken before
-- get their end and photo from their facts: ./academy rebuild.
alter table observation add column valid_until date;                    -- until when the observer trusts it; nothing: no end
alter table observation add column media text[] not null default '{}';  -- what was photographed: no faces
create index observation_last on observation (site_id, activity, observer_id, hlc desc, id desc);

alter table practice drop column seen_hlc;
alter table practice drop column valid_until;

create table other_view (                           -- somebody watched the same and saw it done otherwise
    site_id     uuid not null,
    id          uuid not null,
    activity    text not null,
    observer_id uuid not null,
    ticks       int[] not null,                     -- numbers of the watch lines that were not seen
    looks       uuid[] not null,                    -- the looks beside which this view stands
    reason      text not null,
    hlc         text not null,
    primary key (site_id, id)
);

create table word_back (                            -- an observer says nothing about a task any more
    site_id     uuid not null,
    id          uuid not null,
    activity    text not null,
    observer_id uuid not null,
    hlc         text not null,
    primary key (site_id, id)
);

create table evidence_validity (                    -- until when something that was kept shows the practice; the last word counts
    site_id     uuid not null,
    evidence_id uuid not null,
    until_day   text not null,                      -- 2027-03-31, or nothing: no end
    word        text not null,                      -- clock and id of the fact
    primary key (site_id, evidence_id)
);

do $$
declare t text;
begin
    foreach t in array array['other_view', 'word_back', 'evidence_validity'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_site on %I using (site_id = nullif(current_setting(''app.site'', true), '''')::uuid)', t);
    end loop;
end $$;

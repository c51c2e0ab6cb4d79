-- What a site will do about a requirement: a step and every later wording of it. Nothing is ever taken out.
create table plan_step (
    site_id     uuid not null,
    id          uuid not null,
    step        uuid not null,                      -- the first wording's id: all wordings of one step share it
    requirement text not null,
    standard    text not null,                      -- SHA-256 of the standard's file it was planned by
    action      text not null,
    owner       text not null,                      -- lead, champion, crew, outside, or a person's id
    day         text not null,                      -- 2027-03-31, or nothing
    cost        text not null,
    support     text not null,                      -- what help is asked for
    reason      text not null,                      -- why it is worded anew
    actor_id    uuid not null,
    hlc         text not null,
    primary key (site_id, id)
);
create index plan_step_requirement on plan_step (site_id, requirement);

create table plan_end (                             -- a step is done, or given up; may come before the step
    site_id     uuid not null,
    id          uuid not null,
    step        uuid not null,
    done        boolean not null,
    evidence    uuid,                               -- what the site kept that shows it
    note        text not null,
    actor_id    uuid not null,
    hlc         text not null,
    primary key (site_id, id)
);
create index plan_end_step on plan_end (site_id, step);

do $$
declare t text;
begin
    foreach t in array array['plan_step', 'plan_end'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_site on %I using (site_id = nullif(current_setting(''app.site'', true), '''')::uuid)', t);
    end loop;
end $$;

-- Taking something out of what was kept: one asks, and it is hidden; a second says yes (judgement_second), or somebody lets it stay.

create table evidence_withdrawal (                  -- folded from readiness.evidence-withdrawn
    site_id     uuid not null,
    id          uuid not null,
    entry       uuid not null,                      -- of task_evidence; may come later than this
    reason      text not null,
    note        text not null,
    actor_id    uuid not null,
    hlc         text not null,
    primary key (site_id, id)
);
create index evidence_withdrawal_entry on evidence_withdrawal (site_id, entry);

create table evidence_stays (                       -- folded from readiness.evidence-stays
    site_id     uuid not null,
    withdrawal  uuid not null,                      -- the asking that it ends; may come later than this
    by_fact     uuid not null,
    primary key (site_id, withdrawal, by_fact)
);

do $$
declare t text;
begin
    foreach t in array array['evidence_withdrawal', 'evidence_stays'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_site on %I using (site_id = nullif(current_setting(''app.site'', true), '''')::uuid)', t);
    end loop;
end $$;

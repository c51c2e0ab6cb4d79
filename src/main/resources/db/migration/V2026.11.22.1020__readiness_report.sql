-- What a site answers to the questions of its reports; the last answer counts.
create table report_answer (
    site_id     uuid not null,
    question    text not null,                      -- an id of seeds/report.yaml
    words       text not null,
    actor_id    uuid not null,
    word        text not null,                      -- clock and id of the fact: the last one stays
    primary key (site_id, question)
);
alter table report_answer enable row level security;
alter table report_answer force row level security;
create policy own_site on report_answer using (site_id = nullif(current_setting('app.site', true), '')::uuid);

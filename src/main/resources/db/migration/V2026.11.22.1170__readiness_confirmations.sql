-- An assessor says how they have seen it, or that it holds no more; a lead can answer.
alter table confirmation add column how text not null default 'seen';
create table confirmation_answer (
    site_id      uuid not null,
    confirmation uuid not null,
    words        text not null,
    actor_id     uuid not null,
    word         text not null,                     -- clock and id of the fact
    primary key (site_id, confirmation)
);
alter table confirmation_answer enable row level security;
alter table confirmation_answer force row level security;
create policy own_site on confirmation_answer using (site_id = nullif(current_setting('app.site', true), '')::uuid);

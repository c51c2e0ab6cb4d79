-- How many of a hundred who learn together a site wants to be women, and young adults: its own goal, its own board, nobody else's.
create table learning_goal (
    site_id     uuid primary key,
    women       int check (women between 1 and 100),
    young       int check (young between 1 and 100),
    word        text not null                       -- clock and id of the fact: the last one stays
);
alter table learning_goal enable row level security;
alter table learning_goal force row level security;
create policy own_site on learning_goal using (site_id = nullif(current_setting('app.site', true), '')::uuid);

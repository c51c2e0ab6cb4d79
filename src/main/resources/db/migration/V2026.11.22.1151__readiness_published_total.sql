-- The monthly totals of consenting sites. A number is a sum over whole groups of sites; which sites a group has is known only to each of them.

create table counted_group (                        -- with how many others this site is counted; written by the monthly count, not folded
    site_id     uuid not null,
    group_id    uuid not null,
    region      text not null,
    members     int  not null check (members >= 5), -- at its beginning; a group that lost one is over
    since       date not null,                      -- the first month whose table it is in
    until       date,                               -- the first month whose table it is in no longer
    primary key (site_id, group_id),
    check (until > since)
);
alter table counted_group enable row level security;
alter table counted_group force row level security;
create policy own_site on counted_group using (site_id = nullif(current_setting('app.site', true), '')::uuid);

-- Read by people who belong to no site. Listed in the schema lint.
create table published_month (
    month       date primary key check (extract(day from month) = 1),
    made_at     timestamptz not null
);

create table published_total (                      -- the same cells every month; part and rest are empty where there are too few to show
    month       date not null references published_month (month),
    region      text not null,
    standard    text not null,                      -- empty, as the requirement, where the number is of no requirement
    requirement text not null,
    measure     text not null,
    part        int  check (part >= 5 and part % 5 = 0),
    rest        int  check (rest >= 5 and rest % 5 = 0),
    primary key (month, region, standard, requirement, measure),
    check (rest is null or part is not null)
);

-- Frozen: nothing gives these rights back.
revoke update, delete on published_month, published_total from academy_app;

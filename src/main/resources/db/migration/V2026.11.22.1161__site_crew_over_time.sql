-- How large the site said its crew was, month by month: the last count of each month.
create table crew_month (
    site_id     uuid not null,
    month       int  not null,                      -- since January 1970
    people      int  not null check (people >= 0),
    word        text not null,
    primary key (site_id, month)
);
alter table crew_month enable row level security;
alter table crew_month force row level security;
create policy own_site on crew_month using (site_id = nullif(current_setting('app.site', true), '')::uuid);

do $$
declare t text;
begin
    foreach t in array array['crew_count', 'crew_month'] loop
        execute format('alter table %I no force row level security', t);
    end loop;
    insert into crew_month (site_id, month, people, word) select site_id, (extract(year from at) - 1970)::int * 12 + extract(month from at)::int - 1, women + men, word
        from (select c.*, to_timestamp(('x' || lpad(substr(word, 1, 12), 16, '0'))::bit(64)::bigint / 1000.0) at time zone 'UTC' as at from crew_count c) counts;
    foreach t in array array['crew_count', 'crew_month'] loop
        execute format('alter table %I force row level security', t);
    end loop;
end $$;

-- When a judgement began to stand and when it gave way, folded beside it: the board reads only what is current, and past months keep what was said then.
alter table declaration add column from_hlc text, add column gone_hlc text;     -- since its second yes; until it was replaced or another one was chosen
alter table target add column from_hlc text, add column gone_hlc text;
alter table judgement_chosen add column hlc text not null default '';
create index declaration_current on declaration (site_id) where gone_hlc is null;
create index target_current on target (site_id) where gone_hlc is null;
create index judgement_replaced_by on judgement_replaced (site_id, by_fact);

alter table training_credit add column month int not null default 0;            -- in which month the person had learned it, since January 1970

create table training_month (                       -- how many had first learned a matter in a month, and how many of those who had left in it
    site_id     uuid not null,
    matter      text not null,
    month       int  not null,
    learned     int  not null check (learned >= 0),
    gone        int  not null check (gone >= 0),
    primary key (site_id, matter, month)
);

do $$
declare t text;
begin
    foreach t in array array['training_month'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_site on %I using (site_id = nullif(current_setting(''app.site'', true), '''')::uuid)', t);
    end loop;
end $$;

-- What was folded before now. Credits are counted again when they are next read.
do $$
declare t text;
begin
    foreach t in array array['declaration', 'target', 'judgement_chosen', 'judgement_replaced', 'judgement_second', 'folded_with', 'fact'] loop
        execute format('alter table %I no force row level security', t);
    end loop;
    update judgement_chosen c set hlc = f.hlc from fact f where f.site_id = c.site_id and f.id = c.by_fact;
    foreach t in array array['declaration', 'target'] loop
        execute format('update %1$I d set from_hlc = (select greatest(d.hlc, substr(min(s.word), 1, 16)) from judgement_second s'
            || ' where s.site_id = d.site_id and s.fact_id = d.id and s.person_id <> d.actor_id having min(s.word) is not null)', t);
        execute format('update %1$I d set gone_hlc = (select min(e.hlc) from (select c.hlc from judgement_chosen c where c.site_id = d.site_id and c.fact_id = d.id'
            || ' union all select case when d.from_hlc is null then n.hlc else n.from_hlc end from judgement_replaced r join %1$I n on n.site_id = r.site_id'
            || ' and n.id = r.by_fact and n.requirement = d.requirement where r.site_id = d.site_id and r.fact_id = d.id) e)', t);
    end loop;
    delete from folded_with;
    foreach t in array array['declaration', 'target', 'judgement_chosen', 'judgement_replaced', 'judgement_second', 'folded_with', 'fact'] loop
        execute format('alter table %I force row level security', t);
    end loop;
end $$;

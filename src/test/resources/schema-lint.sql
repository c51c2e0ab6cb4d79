-- One site never sees another, and the tables can be spread by site: lists every breach of that as (what, breach); must return no row.
-- Runs as superuser on the migrated schema, since only a superuser sees every role and table.

with before_site(name, reason) as (values              -- read before any site is named; each with its reason
    ('flyway_schema_history', 'which migrations have run; Flyway reads it before any table of ours exists'),
    ('incarnation',           'which life of this database it is; one row, about no site'),
    ('device',                'a device is known by the hash of its secret, and only then its site'),
    ('session',               'a session is known by the hash of its token, and only then its site; staff have none'),
    ('staff',                 'people of the academy belong to no site'),
    ('site_directory',        'which sites are here: ids and nothing else'),
    ('site_card',             'the hash of a card''s code leads to the site'),
    ('card_guard',            'wrong codes are counted while nobody knows yet for which site they were meant'),
    ('catalogue',             'what the standards say, in every version that was ever in force: the same for all sites'),
    ('catalogue_applied',     'which catalogue of a standard counts since when: the same for all sites'),
    ('catalogue_draft',       'files that a steward of the academy has chosen and not put in force yet'),
    ('audit_entry_academy',   'staff at the door: deeds that belong to no site'),
    ('audit_seal_academy',    'a hash over the deeds of each day that belong to no site'),
    ('published_month',       'of which months there are totals'),
    ('published_total',       'sums over groups of consenting sites, rounded, empty where too few: all that associations and researchers see')),
append_only(name) as (values ('audit_entry'), ('audit_entry_academy'), ('audit_seal'), ('audit_seal_academy'), ('catalogue'), ('catalogue_applied'), ('published_month'), ('published_total')),
site_expression(text) as (values ('(site_id = (NULLIF(current_setting(''app.site''::text, true), ''''::text))::uuid)')),
tables as (
    select c.oid, c.relname::text as name, c.relrowsecurity, c.relforcerowsecurity, c.relowner, a.attnum as site, a.attnotnull, a.atttypid,
           exists (select 1 from before_site b where b.name = c.relname) as early
    from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attname = 'site_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace),
site_tables as (select * from tables where not early),
app as (select oid from pg_roles where rolname = 'academy_app')

select name as what, 'has no site_id and is not listed' as breach from site_tables where site is null
union all select name, 'site_id may be null' from site_tables where not attnotnull
union all select name, 'site_id is no uuid' from site_tables where atttypid <> 'uuid'::regtype
union all select name, 'has no primary key' from tables t where not exists (select 1 from pg_index i where i.indrelid = t.oid and i.indisprimary)
                                                             and name <> 'flyway_schema_history'
union all select t.name, 'key does not start with site_id: ' || i.indexrelid::regclass
    from site_tables t join pg_index i on i.indrelid = t.oid where i.indisunique and i.indkey[0] is distinct from t.site
union all select t.name, 'exclusion constraint, which spans sites: ' || k.conname from site_tables t join pg_constraint k on k.conrelid = t.oid and k.contype = 'x'
union all select t.name, 'foreign key without site_id: ' || k.conname
    from tables t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f' join site_tables other on other.oid = k.confrelid
    where not exists (select 1 from generate_subscripts(k.conkey, 1) n where k.conkey[n] = t.site and k.confkey[n] = other.site)
union all select name, 'row level security is not on' from site_tables where not relrowsecurity
union all select name, 'row level security is not forced' from site_tables where not relforcerowsecurity
-- Where with check is null, PostgreSQL holds new rows to using; that is so for policies on all commands, so there is no other kind.
union all select t.name, 'no policy' from site_tables t where not exists (select 1 from pg_policy p where p.polrelid = t.oid)
union all select t.name, 'policy ' || p.polname || ' lets through ' || coalesce(pg_get_expr(p.polqual, p.polrelid), 'everything')
    from site_tables t join pg_policy p on p.polrelid = t.oid where pg_get_expr(p.polqual, p.polrelid) is distinct from (select text from site_expression)
union all select t.name, 'policy ' || p.polname || ' lets in ' || pg_get_expr(p.polwithcheck, p.polrelid)
    from site_tables t join pg_policy p on p.polrelid = t.oid where pg_get_expr(p.polwithcheck, p.polrelid) <> (select text from site_expression)
union all select t.name, 'policy ' || p.polname || ' is not for all commands and everybody'
    from site_tables t join pg_policy p on p.polrelid = t.oid where p.polcmd <> '*' or not p.polpermissive or p.polroles <> '{0}'
union all select name, 'is listed as read before a site, and is not there' from before_site b where not exists (select 1 from tables t where t.name = b.name)
union all select name, 'is listed as append-only, and is not there' from append_only b where not exists (select 1 from tables t where t.name = b.name)
union all select name, 'is listed without a reason' from before_site where length(reason) < 20

-- What no column may hold, by the names that it would have.
union all select t.name, 'column for what is never kept: ' || a.attname
    from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where a.attname ~* 'nationalit|citizen|ethnic|tribe|race|relig|faith|sexual|gender_id|orient|health|illness|disease|legal|crime|criminal|convict|bribe|illicit|latitude|longitude|gps|location|coordinates|geo|child|minor|birth|passport|identity_card|surname|phone_number'
       or a.attname ~* '(^|_)(lat|lon|lng|sex|kid|kids|age)(_|$)'

-- What reaches past row level security besides tables.
union all select c.relname::text, 'view that works with its owner''s rights' from pg_class c
    where c.relkind = 'v' and c.relnamespace = 'public'::regnamespace and not ('security_invoker=true' = any (coalesce(c.reloptions, '{}')))
union all select c.relname::text, 'a copy or a far table, which no policy binds' from pg_class c where c.relkind in ('m', 'f') and c.relnamespace = 'public'::regnamespace
union all select p.proname::text, 'function that works with its owner''s rights' from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace
union all select c.relname::text, 'lies in the schema ' || n.nspname || ', where this lint does not look' from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('public', 'information_schema') and n.nspname !~ '^pg_'

-- The two roles: the app is bound by everything above, the owner at least by forced row level security.
union all select 'academy_app', 'is not there' where not exists (select 1 from app)
union all select rolname::text, 'is superuser, bypasses row level security, or may make roles, databases or copies' from pg_roles
    where rolname in ('academy_app', 'academy_owner') and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
union all select 'academy_app', 'is a member of ' || m.roleid::regrole from pg_auth_members m join app on m.member = app.oid
union all select c.relname::text, 'is owned by academy_app' from pg_class c join app on c.relowner = app.oid
union all select 'academy_app', 'may make things in the schema public' from app where has_schema_privilege(app.oid, 'public', 'create')
union all select 'academy_app', 'may make schemas or temporary tables' from app
    where has_database_privilege(app.oid, current_database(), 'create') or has_database_privilege(app.oid, current_database(), 'temporary')
union all select name, 'academy_app may truncate it or hang triggers and references on it' from tables, app where has_table_privilege(app.oid, tables.oid, 'truncate, trigger, references')
union all select name, 'academy_app may write it' from tables, app
    where name = 'flyway_schema_history' and (has_table_privilege(app.oid, tables.oid, 'insert, update, delete') or has_any_column_privilege(app.oid, tables.oid, 'insert, update'))
union all select t.name, 'academy_app may change what was noted' from tables t join append_only using (name), app
    where has_table_privilege(app.oid, t.oid, 'update') or has_any_column_privilege(app.oid, t.oid, 'update')
       or has_table_privilege(app.oid, t.oid, 'delete') and not exists (select 1 from pg_trigger g where g.tgrelid = t.oid and g.tgname = 'only_of_a_site_that_left' and g.tgenabled = 'O')
order by 1, 2

-- The academy's roles, database and rights. A program that brings its own PostgreSQL runs this file by itself.
-- At a centre, the database administrator runs it once, as a superuser of PostgreSQL 17 or newer:
--
--   psql -d postgres -v owner_password=… -v app_password=… -v backup_password=… -f docker/roles.sql
--
-- and the academy is started with
--
--   QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://HOST:5432/academy
--   QUARKUS_DATASOURCE_USERNAME=academy_app      QUARKUS_DATASOURCE_PASSWORD=…
--   QUARKUS_FLYWAY_USERNAME=academy_owner        QUARKUS_FLYWAY_PASSWORD=…
--   ACADEMY_BACKUP_USERNAME=academy_backup       ACADEMY_BACKUP_PASSWORD=…       (for ./academy backup)
--
-- Running it again is harmless: it says that the roles and the database exist, and sets passwords and rights once more.
-- (For the program's sake: each statement ends with a semicolon at the end of its line, and \connect is the only command of psql.)

-- Two roles to work with, because one site never sees another. The owner makes and changes the tables (Flyway). The app, which serves people,
-- owns nothing and bypasses nothing, so row level security always binds it. The third reads every row for a backup, which is encrypted before it touches a disk; it may write none.
create role academy_owner login;
create role academy_app login;
create role academy_backup login;
alter role academy_owner nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'owner_password';
alter role academy_app nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'app_password';
alter role academy_backup nosuperuser bypassrls nocreatedb nocreaterole noreplication password :'backup_password';
alter role academy_backup set default_transaction_read_only = on;

-- The same order of letters everywhere, whatever the operating system: an index stays valid when a database moves to another machine.
create database academy owner academy_owner template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C';
revoke all on database academy from public;
grant connect on database academy to academy_app, academy_backup;

\connect academy
alter schema public owner to academy_owner;
revoke all on schema public from public;
grant usage on schema public to academy_app, academy_backup;

-- Whatever the owner makes from now on, the app may fill and read, row level security permitting. It may not truncate: that would
-- reach past the policies.
alter default privileges for role academy_owner in schema public grant select, insert, update, delete on tables to academy_app;
alter default privileges for role academy_owner in schema public grant usage on sequences to academy_app;

-- The backup reads what is there and what will be.
grant select on all tables in schema public to academy_backup;
grant select on all sequences in schema public to academy_backup;
alter default privileges for role academy_owner in schema public grant select on tables to academy_backup;
alter default privileges for role academy_owner in schema public grant select on sequences to academy_backup;

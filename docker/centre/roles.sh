#!/bin/bash
# Runs once, when the centre's PostgreSQL is made (see docker/compose.yaml): the academy's roles and database, and those of Keycloak.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -U postgres -d postgres -v owner_password="$ACADEMY_OWNER_PASSWORD" -v app_password="$ACADEMY_APP_PASSWORD" \
    -v backup_password="$ACADEMY_BACKUP_PASSWORD" -f /academy/roles.sql
psql -v ON_ERROR_STOP=1 -U postgres -d postgres -v password="$KEYCLOAK_DB_PASSWORD" <<'END'
create role keycloak login nosuperuser nobypassrls nocreatedb nocreaterole password :'password';
create database keycloak owner keycloak template template0 encoding 'UTF8';
revoke all on database keycloak from public;
END

-- Which migrations have run is the owner's to write. Flyway makes this table before any migration could say so.
revoke insert, update, delete on flyway_schema_history from academy_app;

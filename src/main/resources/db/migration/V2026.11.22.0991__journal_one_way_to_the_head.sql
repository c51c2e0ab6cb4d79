-- A fact belongs to a chain and a chain to its site's counter: to ask for the counter again at every fact only cost time.
alter table fact drop constraint fact_site_id_fkey;

-- The log of a site goes when the site has left, with everything else of it; until then no line can be deleted, as before.
create function only_of_a_site_that_left() returns trigger language plpgsql as $$
begin
    perform 1 from site_directory where site_id = old.site_id and left_at is not null;
    if not found then raise exception 'The log of a site that is here cannot be deleted' using errcode = 'insufficient_privilege'; end if;
    return old;
end $$;
create trigger only_of_a_site_that_left before delete on audit_entry for each row execute function only_of_a_site_that_left();
grant delete on audit_entry to academy_app;

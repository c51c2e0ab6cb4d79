-- New PINs that somebody was given by a press on a page. The PIN itself follows from the press and is kept nowhere.

create table pin_given (
    site_id      uuid    not null,
    person_id    uuid    not null,
    press        uuid    not null,                  -- the form's id: the same form sent again gives no PIN a second time
    in_force     boolean not null,                  -- as long as nothing has changed the PIN since
    primary key (site_id, person_id, press),
    foreign key (site_id, person_id) references person (site_id, id)
);

alter table pin_given enable row level security;
alter table pin_given force row level security;
create policy own_site on pin_given using (site_id = nullif(current_setting('app.site', true), '')::uuid);

-- A phone that is lost is shut out by people.device-revoked, for good: a phone that is found enters the card's code again and is a new one.
alter table device add column revoked boolean not null default false;
alter table device add column seen_at timestamptz;          -- when somebody last signed in on it
create index device_site on device (site_id);
create index session_device on session (device_id);

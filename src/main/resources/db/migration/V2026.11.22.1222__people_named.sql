-- Somebody who came here as an id only, from a computer at the mine, where their name stays. Until it is known they are a number.
alter table person add column named boolean not null default true;

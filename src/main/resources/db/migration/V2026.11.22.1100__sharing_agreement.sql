-- The yes of a person to any fact of their site, for shares and for all else that two people decide.
alter table share_second rename to agreement;

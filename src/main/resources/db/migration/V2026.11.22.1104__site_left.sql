-- All that stays of a site that has left: that this id is never used again.
alter table site_directory add column left_at timestamptz;

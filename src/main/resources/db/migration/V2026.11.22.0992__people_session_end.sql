-- Sessions long over are forgotten a few at a time, whenever a new one begins.
create index session_end on session (ends_at);

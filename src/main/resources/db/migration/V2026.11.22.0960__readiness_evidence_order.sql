-- What a site kept, newest first.
create index task_evidence_newest on task_evidence (site_id, hlc, id);

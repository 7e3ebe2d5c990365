alter table adoption add column evaluated_at timestamptz;
update adoption set evaluated_at = updated_at where evaluation is not null;
alter table practice add column reminded_at timestamptz;
create index practice_reminded on practice (reminded_at) where reminded_at is not null;
create index practice_version_published on practice_version (published_at) where status = 'PUBLISHED';

alter table call add column ranked_at timestamptz;

-- What was handed in last stays beside what its consortium writes on.
alter table application add column submitted jsonb;
alter table application add column screening jsonb not null default '{}';

create table harvest_record (
    practice_id uuid primary key,
    revision bigint not null,
    stamp timestamptz not null,
    deleted boolean not null,
    topics varchar[] not null
);
create index harvest_record_order on harvest_record (stamp, practice_id);

create table history_entry (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    practice_id uuid not null references practice,
    version integer not null,
    step text not null,
    actor text not null,
    note text,
    sha256 text not null
);
create index history_of_practice on history_entry (practice_id, id);
create index history_of_practice_by_change on history_entry (practice_id, updated_at, id);

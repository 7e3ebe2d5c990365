create table material (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    details jsonb not null,
    status text not null,
    published_at timestamptz,
    withdrawn_at timestamptz,
    explanation text,
    -- what queries ask for
    kind text not null,
    readable_by varchar[] not null,
    topics varchar[] not null,
    languages varchar[] not null
);
create index material_by_status on material (status, id);
create index material_by_change on material (status, updated_at, id);
create index material_readers on material using gin (readable_by);

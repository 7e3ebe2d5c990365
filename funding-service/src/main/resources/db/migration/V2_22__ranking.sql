create table ranking (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    call_id uuid not null references call,
    items jsonb not null,
    decided_by text,
    decided_at timestamptz,
    constraint ranking_exists unique (call_id)
);

-- The practices that consortia name as what came of their grants.
create table published_result (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    grant_id uuid not null references grant_agreement,
    practice_id uuid not null,
    constraint result_exists unique (grant_id, practice_id)
);

create table adoption (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    practice_id uuid not null references practice,
    version integer not null,
    city_id uuid not null,
    stage text not null,
    note text,
    evaluation jsonb
);
create unique index adoption_exists on adoption (practice_id, city_id) where stage <> 'ABANDONED';
create index adoption_updated on adoption (practice_id, updated_at, id);
create index adoption_city on adoption (city_id, id);

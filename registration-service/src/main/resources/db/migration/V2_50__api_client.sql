create table api_client (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    city_id uuid not null references city,
    client_id text not null unique,
    name text not null,
    roles jsonb not null,
    created_by text not null,
    status text not null,
    revoked_at timestamptz
);
create index api_client_of on api_client (city_id, id);
create index api_client_announced on api_client (created_at) where status = 'ANNOUNCED';

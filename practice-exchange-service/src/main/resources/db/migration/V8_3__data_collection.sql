create table data_collection (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    year integer not null,
    details jsonb not null,
    status text not null
);
create index data_collection_updated on data_collection (updated_at, id);

create table answer (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    collection_id uuid not null references data_collection,
    city_id uuid not null,
    given jsonb not null,
    status text not null,
    submitted_at timestamptz,
    trail jsonb not null,
    constraint response_exists unique (collection_id, city_id)
);
create index answer_updated on answer (collection_id, updated_at, id);

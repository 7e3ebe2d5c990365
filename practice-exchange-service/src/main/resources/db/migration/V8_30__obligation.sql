-- What consortia owe the library for their grants, as funding last told; made again from its events at any time.
create table obligation (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    title jsonb not null,
    cities uuid[] not null,
    practices uuid[] not null
);
create index obligation_updated on obligation (updated_at, id);
create index obligation_cities on obligation using gin (cities);

create table pool (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    summit_id uuid not null references summit,
    code text not null,
    name jsonb not null,
    capacity integer not null,
    constraint pool_exists unique (summit_id, code)
);

create table session (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    summit_id uuid not null references summit,
    kind text not null,
    title jsonb not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    room text,
    capacity integer,
    floor_languages jsonb,
    max_per_city integer,
    booking_cut_off timestamptz,
    offer_hours integer,
    pools jsonb not null,
    pooled boolean not null
);
create index session_of on session (summit_id, id);
create index session_updated on session (summit_id, updated_at, id);
create index session_starts on session (summit_id, starts_at);

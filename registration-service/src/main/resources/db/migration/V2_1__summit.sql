create table summit (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    slug text not null constraint summit_slug_taken unique,
    title jsonb not null,
    host_city_id uuid not null references city,
    starts_on date not null,
    ends_on date not null,
    zone text not null,
    venue text,
    organisers jsonb not null,
    languages jsonb not null,
    registration_deadline jsonb not null,
    limits jsonb not null,
    based_on uuid references summit,
    status text not null,
    announced_at timestamptz,
    cancellation_reason text
);
create index summit_updated on summit (updated_at, id);

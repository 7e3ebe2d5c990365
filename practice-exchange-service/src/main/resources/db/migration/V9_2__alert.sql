create table alert (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    city_id uuid not null,
    details jsonb not null,
    told_until timestamptz not null,
    due_at timestamptz not null
);
create index alert_of_city on alert (city_id, id);
create index alert_of_city_by_change on alert (city_id, updated_at, id);
create index alert_due on alert (due_at, id);

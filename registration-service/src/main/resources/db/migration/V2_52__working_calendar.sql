create table working_calendar (
    city_id uuid primary key references city,
    revision bigint not null,
    zone text not null,
    weekend jsonb not null,
    opens_at time not null,
    closes_at time not null,
    holidays jsonb not null
);

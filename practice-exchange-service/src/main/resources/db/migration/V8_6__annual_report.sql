create table heard_fact (
    id uuid primary key,
    kind text not null,
    revision bigint not null,
    year integer not null,
    status text not null,
    people integer not null,
    amount numeric(19, 2) not null,
    paid numeric(19, 2) not null,
    title jsonb
);
create index heard_fact_year on heard_fact (year, kind, id);

create table closed_year (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    year integer not null,
    report jsonb not null,
    html text not null,
    pdf bytea not null,
    constraint illegal_transition unique (year)
);

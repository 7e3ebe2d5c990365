create table known_adoption (
    id uuid primary key,
    revision bigint not null,
    practice_id uuid,
    city_id uuid,
    stage text
);
create index known_adoption_practice on known_adoption (practice_id);

create table evaluator (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    call_id uuid not null references call,
    username text not null,
    city_id uuid,
    constraint evaluator_exists unique (call_id, username)
);
create index evaluator_call on evaluator (call_id, id);
create index evaluator_username on evaluator (username);

-- The city that an expert's own token named when they were here last.
create table expert (
    username text primary key,
    city_id uuid not null,
    seen_at timestamptz not null
);

create table assignment (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    call_id uuid not null references call,
    application_id uuid not null references application,
    username text not null,
    status text not null,
    declaration jsonb,
    report jsonb,
    constraint assignment_exists unique (application_id, username)
);
create index assignment_call on assignment (call_id, id);
create index assignment_application on assignment (application_id, id);
create index assignment_username on assignment (username, id);
create index assignment_updated on assignment (updated_at, id);

create table consensus (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    call_id uuid not null references call,
    application_id uuid not null references application,
    reports integer not null,
    scores jsonb not null,
    total numeric(7, 2) not null,
    comments text not null,
    constraint consensus_exists unique (application_id)
);
create index consensus_call on consensus (call_id);

-- "grant" is a word of SQL's own
create table grant_agreement (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    call_id uuid not null references call,
    application_id uuid not null references application,
    coordinator_id uuid not null,
    cities jsonb not null,
    title jsonb not null,
    status text not null,
    award jsonb not null,
    pre_financing jsonb,
    decided_by text not null,
    payments jsonb not null,
    ledger jsonb not null,
    signature jsonb,
    suspension_reason text,
    constraint grant_exists unique (application_id)
);
create index grant_call on grant_agreement (call_id, id);
create index grant_updated on grant_agreement (updated_at, id);
create index grant_cities on grant_agreement using gin (cities jsonb_path_ops);

create function names_city(cities jsonb, city uuid) returns boolean
    language sql immutable
    return cities @> to_jsonb(array[city]);

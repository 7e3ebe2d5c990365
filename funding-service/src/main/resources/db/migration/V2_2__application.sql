create table known_signature (
    id uuid primary key,
    revision bigint not null,
    kind text not null,
    city_id uuid not null,
    status text not null
);
create index known_signature_city on known_signature (city_id);

create table application (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    call_id uuid not null references call,
    coordinator_id uuid not null,
    status text not null,
    details jsonb not null,
    partners jsonb not null,
    submission jsonb
);
create index application_updated on application (updated_at, id);
create index application_call on application (call_id, id);
create index application_partners on application using gin (partners jsonb_path_ops);

create function takes_part(partners jsonb, city uuid) returns boolean
    language sql immutable
    return partners @> jsonb_build_array(jsonb_build_object('cityId', city));

-- Written once, never changed: what was handed in and when, with the bytes that were hashed.
create table receipt (
    id uuid primary key,
    application_id uuid not null references application,
    received_at timestamptz not null,
    deadline jsonb not null,
    sha256 text not null,
    jws text not null,
    content text not null,
    readers jsonb not null
);
create index receipt_application on receipt (application_id, received_at);

create table receipt_key (
    id uuid primary key,
    public_key bytea not null,
    private_key bytea not null,
    created_at timestamptz not null
);

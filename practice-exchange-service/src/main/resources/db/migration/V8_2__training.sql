create table training (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    details jsonb not null,
    status text not null,
    reason text,
    starts_at timestamptz not null,
    published boolean not null,
    readable_by varchar[] not null,
    languages varchar[] not null
);
create index training_by_status on training (status, id);
create index training_by_change on training (status, updated_at, id);
create index training_readers on training using gin (readable_by);

create table enrolment (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    training_id uuid not null references training,
    city_id uuid not null,
    participant jsonb not null,
    email_key text not null,
    turn bigint not null,
    status text not null
);
create unique index already_enrolled on enrolment (training_id, email_key) where status <> 'CANCELLED';
create index enrolment_turns on enrolment (training_id, turn);
create index enrolment_updated on enrolment (training_id, updated_at, id);

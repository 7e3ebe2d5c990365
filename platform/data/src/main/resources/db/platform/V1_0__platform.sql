-- Events on their way out. A row is written with the change that it tells of and marked once Kafka has it.
create table outbox (
    seq bigint generated always as identity primary key,
    id uuid not null unique,
    topic text not null,
    subject uuid not null,
    type text not null,
    occurred_at timestamptz not null,
    city_id uuid,
    visibility text not null,
    payload text not null,
    trace_parent text,
    published_at timestamptz
);
create index outbox_waiting on outbox (seq) where published_at is null;
create index outbox_published on outbox (published_at) where published_at is not null;

-- Events that have had their effect here.
create table inbox (
    event_id uuid primary key,
    topic text not null,
    received_at timestamptz not null
);
create index inbox_received on inbox (received_at);

-- Events that could not have one, kept whole for whoever mends it.
create table dead_letter (
    id bigint generated always as identity primary key,
    topic text not null,
    partition integer not null,
    position bigint not null,
    key text,
    headers text not null,
    payload bytea,
    reason text not null,
    received_at timestamptz not null
);

create table idempotency (
    caller text not null,
    key text not null,
    fingerprint text not null,
    status integer not null,
    media_type text,
    location text,
    etag text,
    body text,
    kept_at timestamptz not null,
    primary key (caller, key)
);
create index idempotency_kept on idempotency (kept_at);

-- The chain covers digests, so that personal content can be erased and the chain still verified.
create table audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    deed text not null,
    subject_type text not null,
    subject_id uuid not null,
    change text not null,
    before jsonb,
    after jsonb,
    salt text not null,
    digest text not null,
    position bigint,
    chain text
);
create index audit_subject on audit_entry (subject_type, subject_id);
create unique index audit_chain on audit_entry (position) where position is not null;
create index audit_unsealed on audit_entry (id) where position is null;

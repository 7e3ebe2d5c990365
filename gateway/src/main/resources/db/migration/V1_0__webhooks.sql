-- Where the owners of webhooks want to be told. `owner` is `staff` or `city:<id>`; secrets are sealed.
create table webhook (
    id              uuid primary key,
    owner           text        not null,
    url             text        not null,
    types           text[]      not null,
    payload         text        not null,
    status          text        not null,
    disabled_reason text,
    secret          text        not null,
    previous_secret text,
    previous_until  timestamptz,
    revision        bigint      not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    -- how it went of late: failures in a row, since when, and until when it is left alone
    failures        int         not null default 0,
    failing_since   timestamptz,
    quiet_until     timestamptz,
    -- which replica tells it at present
    lease           text,
    lease_until     timestamptz
);
create index webhook_owner on webhook (owner, id);

-- One event on its way to one webhook; kept as a log afterwards.
create table delivery (
    id              uuid primary key,
    webhook_id      uuid        not null references webhook on delete cascade,
    seq             bigint generated always as identity,
    event_id        text        not null,
    type            text        not null,
    subject         text        not null,
    body            text        not null,
    status          text        not null,
    attempts        int         not null default 0,
    created_at      timestamptz not null,
    trying_since    timestamptz not null,
    next_attempt_at timestamptz,
    last_attempt_at timestamptz,
    delivered_at    timestamptz,
    response_status int,
    failure         text,
    unique (webhook_id, event_id)
);
create index delivery_log on delivery (webhook_id, seq);
create index delivery_waiting on delivery (webhook_id, subject, seq) where status = 'PENDING';
create index delivery_age on delivery (created_at);

-- Up to where the feed has been turned into deliveries.
create table feed_place (
    single boolean primary key default true check (single),
    cursor text not null
);

create table kept_answer (
    caller      text        not null,
    key         text        not null,
    fingerprint text        not null,
    status      int         not null,
    location    text,
    etag        text,
    body        text,
    kept_at     timestamptz not null,
    primary key (caller, key)
);

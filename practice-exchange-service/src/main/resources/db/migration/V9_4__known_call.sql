-- The calls of funding as it last told of them; made again from its events at any time.
create table known_call (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    told bigint not null,
    status text not null,
    title jsonb not null,
    topics varchar[] not null,
    deadline jsonb not null,
    deadline_at timestamptz not null,
    participations jsonb not null
);
create index known_call_open on known_call (deadline_at) where status = 'OPEN';

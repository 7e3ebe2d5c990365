-- A unique constraint's name is the machine reason that its violation is refused with.
create table programme (
    id uuid constraint programme_exists primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    slug text not null constraint slug_taken unique,
    title jsonb not null,
    summary jsonb,
    source text,
    illustrative boolean not null
);
create index programme_updated on programme (updated_at, id);

create table call (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    programme_id uuid references programme,
    status text not null,
    deadline_at timestamptz not null,
    opened_at timestamptz,
    presentation jsonb not null,
    terms jsonb not null,
    extensions jsonb not null,
    cancellation_reason text
);
create index call_updated on call (updated_at, id);
create index call_status on call (status, id);
create index call_programme on call (programme_id, id);
create index call_due on call (deadline_at) where status = 'OPEN';

create function has_topic(presentation jsonb, wanted text) returns boolean
    language sql immutable
    return presentation -> 'topics' ? wanted;

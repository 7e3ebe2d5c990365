create table practice (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    city_id uuid not null,
    versions integer not null,
    withdrawn_at timestamptz,
    explanation text
);

create table practice_version (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    practice_id uuid not null references practice,
    city_id uuid not null,
    number integer not null,
    status text not null,
    content jsonb not null,
    sensitivity text not null,
    circles uuid[] not null,
    evidence text not null,
    round integer not null,
    reviews integer not null,
    submitted_at timestamptz,
    published_at timestamptz,
    changes_requested text,
    sha256 text not null,
    -- what queries ask for
    readable_by varchar[] not null,
    topics varchar[] not null,
    languages varchar[] not null,
    prevention text not null,
    searched text not null,
    constraint version_exists unique (practice_id, number)
);
create index practice_version_by_status on practice_version (status, id);
create index practice_version_by_change on practice_version (status, updated_at, id);
create index practice_version_by_city on practice_version (city_id, status, id);
create index practice_version_readers on practice_version using gin (readable_by);
create index practice_version_topics on practice_version using gin (topics);

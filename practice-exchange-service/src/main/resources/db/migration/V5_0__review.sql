create table review (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    practice_id uuid not null references practice,
    version integer not null,
    round integer not null,
    reviewer text not null,
    recommendation text not null,
    comment text not null,
    constraint already_reviewed unique (practice_id, version, round, reviewer)
);
create index review_updated on review (practice_id, updated_at, id);

create table comment (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    practice_id uuid not null references practice,
    city_id uuid not null,
    author text not null,
    text text not null,
    status text not null,
    reason text
);
create index comment_practice on comment (practice_id, id);
create index comment_updated on comment (practice_id, updated_at, id);

create table introduction (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    from_city_id uuid not null,
    to_city_id uuid not null,
    practice_id uuid,
    message text not null,
    status text not null,
    answer text
);
create index introduction_from on introduction (from_city_id, id);
create index introduction_to on introduction (to_city_id, id);

create table circle (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    name jsonb not null
);

create table circle_member (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    circle_id uuid not null references circle,
    city_id uuid,
    organisation_id uuid,
    constraint already_member unique nulls not distinct (circle_id, city_id, organisation_id)
);
create index circle_member_city on circle_member (city_id, circle_id) where city_id is not null;

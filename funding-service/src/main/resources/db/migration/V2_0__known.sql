-- What other services have said; made again from their events at any time.
create table known_city (
    id uuid primary key,
    revision bigint not null,
    slug text not null,
    kind text not null,
    name jsonb not null,
    country text not null,
    population bigint,
    status text not null
);

create table known_practice (
    id uuid primary key,
    revision bigint not null,
    version integer,
    city_id uuid,
    sensitivity text not null,
    status text not null,
    sha256 text,
    title jsonb,
    topics jsonb not null
);

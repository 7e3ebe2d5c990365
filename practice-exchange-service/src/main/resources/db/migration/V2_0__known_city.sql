create table known_city (
    id uuid primary key,
    revision bigint not null,
    slug text not null,
    country text not null,
    status text not null,
    name jsonb not null
);
create index known_city_slug on known_city (slug);
create index known_city_country on known_city (country);

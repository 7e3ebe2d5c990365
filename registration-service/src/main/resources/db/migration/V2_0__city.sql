create table city (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    slug text not null constraint slug_taken unique,
    kind text not null,
    name jsonb not null,
    country text not null,
    population jsonb,
    memberships jsonb not null,
    languages jsonb not null,
    zone text,
    status text not null,
    searched text not null
);
create index city_updated on city (updated_at, id);
create index city_country on city (country, id);

-- A constraint's name is the machine reason that its violation is refused with.

create function has_membership(memberships jsonb, wanted text) returns boolean
    language sql stable
    return exists (
        select from jsonb_array_elements(memberships) m
        where m ->> 'programme' = wanted
          and coalesce((m ->> 'since')::date, current_date) <= current_date
          and coalesce((m ->> 'until')::date, current_date) >= current_date);

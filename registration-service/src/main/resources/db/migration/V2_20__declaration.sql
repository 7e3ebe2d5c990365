create table declaration (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    kind text not null,
    title jsonb not null,
    texts jsonb not null,
    version integer not null,
    sha256 text not null,
    status text not null,
    opened_at timestamptz
);
create index declaration_updated on declaration (updated_at, id);

create table signature (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    declaration_id uuid not null references declaration,
    city_id uuid not null references city,
    signatory_name text not null,
    office jsonb not null,
    mandate_id uuid references mandate,
    reservation text,
    version integer not null,
    sha256 text not null,
    status text not null,
    withdrawn_at timestamptz
);
create index signature_of on signature (declaration_id, id);
create unique index already_signed on signature (declaration_id, city_id) where status <> 'WITHDRAWN';

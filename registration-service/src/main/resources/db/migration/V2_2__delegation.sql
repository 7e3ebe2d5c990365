create table delegation (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    summit_id uuid not null references summit,
    city_id uuid not null references city,
    status text not null,
    reason text,
    note text,
    secretary jsonb,
    created_by text not null,
    submitted_at timestamptz,
    decided_at timestamptz,
    constraint delegation_exists unique (summit_id, city_id)
);
create index delegation_updated on delegation (summit_id, updated_at, id);

create table delegate (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    delegation_id uuid not null references delegation,
    given_name text not null,
    family_name text not null,
    role text not null,
    office jsonb,
    email text not null,
    speaks jsonb not null,
    needs_interpretation_into text,
    is_head boolean not null
);
create index delegate_of on delegate (delegation_id, id);
create unique index head_exists on delegate (delegation_id) where is_head;

create table mandate (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    delegation_id uuid not null references delegation,
    delegate_id uuid not null references delegate on delete cascade,
    document_id uuid,
    scope jsonb not null,
    valid_from date not null,
    valid_until date not null
);
create index mandate_of on mandate (delegation_id, id);

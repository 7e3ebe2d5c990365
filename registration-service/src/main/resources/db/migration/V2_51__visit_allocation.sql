create table visit_preferences (
    delegate_id uuid primary key references delegate on delete cascade,
    revision bigint not null,
    session_ids jsonb not null
);

create table visit_allocation (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    summit_id uuid not null references summit,
    seed text not null,
    session_ids jsonb not null,
    items jsonb not null
);
create index visit_allocation_of on visit_allocation (summit_id, id);

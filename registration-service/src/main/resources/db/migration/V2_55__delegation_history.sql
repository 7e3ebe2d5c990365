-- What a delegation has been through: a row for each of its moves.
create table delegation_step (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    delegation_id uuid not null references delegation,
    status text not null,
    reason text,
    made_by text not null
);
create index delegation_step_of on delegation_step (delegation_id, id);

-- What is to be mended, field by field, while it is given back.
alter table delegation add column remarks jsonb;

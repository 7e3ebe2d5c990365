create table note (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    owner uuid not null,
    status text not null,
    title text not null,
    kind text not null,
    weight integer not null,
    due_on date,
    place jsonb
);
create index note_change on note (updated_at, id);

create table noted (
    id uuid primary key,
    title text not null,
    facts integer not null,
    last_revision bigint not null
);

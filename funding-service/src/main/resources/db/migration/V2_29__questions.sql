create table question (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    call_id uuid not null references call,
    city_id uuid not null,
    status text not null,
    text jsonb not null,
    answer jsonb,
    answered_at timestamptz
);
create index question_call on question (call_id, id);
create index question_updated on question (updated_at, id);

alter table call add column cancellation_notice jsonb;

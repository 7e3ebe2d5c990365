alter table session add column speakers jsonb;
alter table session add column documents jsonb;
alter table session add column status text not null default 'PLANNED';

create table programme_change (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    summit_id uuid not null references summit,
    session_id uuid not null references session,
    what jsonb not null,
    was jsonb not null,
    is_now jsonb,
    reason text
);
create index programme_change_of on programme_change (summit_id, id);
create index programme_change_updated on programme_change (summit_id, updated_at, id);

-- Where letters to a city go.
alter table city add contact_email text;

create table invitation (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    summit_id uuid not null references summit,
    city_id uuid not null references city,
    language text not null,
    status text not null,
    sent_at timestamptz,
    expires_at timestamptz not null,
    answered_at timestamptz,
    reason text,
    deputy jsonb,
    reminders integer not null,
    reminded_at timestamptz,
    last_call boolean not null
);
create index invitation_updated on invitation (summit_id, updated_at, id);
create index invitation_open on invitation (expires_at) where status in ('SENT', 'TRANSFERRED');
create unique index invitation_exists on invitation (summit_id, city_id) where status in ('SENT', 'TRANSFERRED');

-- What a letter lets its reader answer with; of the token itself only the digest.
create table letter_token (
    digest text primary key,
    invitation_id uuid not null references invitation on delete cascade,
    issued_at timestamptz not null
);
create index letter_token_of on letter_token (invitation_id);

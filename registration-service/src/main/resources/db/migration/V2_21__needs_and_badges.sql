-- Special-category data: a table of its own, in no list, export, event or audit entry.
create table delegate_needs (
    delegate_id uuid primary key references delegate on delete cascade,
    revision bigint not null,
    dietary text,
    accessibility text
);

create table badge (
    delegate_id uuid primary key references delegate on delete cascade,
    summit_id uuid not null references summit,
    secret text not null unique
);

create table check_in (
    id uuid primary key,
    summit_id uuid not null references summit,
    nonce text not null,
    badge text not null,
    delegate_id uuid references delegate on delete set null,
    at timestamptz not null,
    received_at timestamptz not null,
    result text not null,
    reason text not null,
    constraint check_in_nonce unique (summit_id, nonce)
);
create unique index check_in_admitted on check_in (summit_id, delegate_id) where result = 'ADMITTED';

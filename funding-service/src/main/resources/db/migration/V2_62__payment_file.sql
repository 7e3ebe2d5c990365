-- Where a grant's money goes, sealed with a key that the database does not have; in no audit entry.
create table bank_account (
    subject_id uuid primary key,
    sealed text not null,
    ending text not null
);

-- Each payment is told from the others, to the bank too.
update grant_agreement set funds = jsonb_set(funds, '{payments}', (
    select coalesce(jsonb_agg(p || jsonb_build_object('id', gen_random_uuid()) order by place), '[]')
    from jsonb_array_elements(funds -> 'payments') with ordinality payment(p, place)));

create table grant_payment_batch (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by text not null
);

create table batched_payment (
    payment_id uuid primary key,
    grant_id uuid not null references grant_agreement,
    batch_id uuid not null references grant_payment_batch,
    amount numeric(17, 2) not null
);
create index batched_payment_batch on batched_payment (batch_id, payment_id);

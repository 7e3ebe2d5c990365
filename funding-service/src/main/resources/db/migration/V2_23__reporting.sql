create table grant_report (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    grant_id uuid not null references grant_agreement,
    status text not null,
    account jsonb not null,
    return_reason text
);
create index grant_report_grant on grant_report (grant_id, id);

create table amendment (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    grant_id uuid not null references grant_agreement,
    status text not null,
    change jsonb not null,
    award jsonb,
    reason text not null,
    refusal_reason text
);
create index amendment_grant on amendment (grant_id, id);

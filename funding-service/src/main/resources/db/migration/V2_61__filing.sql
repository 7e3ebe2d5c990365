-- Reports, amendments and claims are filed in one way: approved, or returned with a reason.
alter table grant_report add column ruled_by text;
alter table amendment add column ruled_by text;
alter table amendment rename column refusal_reason to return_reason;
update amendment set status = case status
    when 'PROPOSED' then 'SUBMITTED' when 'AGREED' then 'APPROVED' when 'REFUSED' then 'RETURNED' else status end;

create table grant_claim (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    grant_id uuid not null references grant_agreement,
    status text not null,
    return_reason text,
    ruled_by text,
    kind text not null,
    amount jsonb not null,
    report_id uuid references grant_report
);
create index grant_claim_grant on grant_claim (grant_id, id);

-- Mail on its way out. A row is written with the change that it tells of; what it says is erased once it has been sent.
create table outgoing_mail (
    id uuid primary key,
    about uuid not null,
    kind text not null,
    language text not null,
    recipient text,
    subject text not null,
    body text not null,
    html text,
    status text not null,
    attempts integer not null,
    last_error text,
    created_at timestamptz not null,
    next_attempt_at timestamptz not null,
    sent_at timestamptz
);
create index outgoing_mail_waiting on outgoing_mail (next_attempt_at, id) where status = 'WAITING';
create index outgoing_mail_about on outgoing_mail (about, id);

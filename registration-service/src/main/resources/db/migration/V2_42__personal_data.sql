create table protected_person (
    delegate_id uuid primary key references delegate on delete cascade,
    revision bigint not null,
    is_protected boolean not null,
    reason text
);

create table legal_hold (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    subject text not null,
    subject_id uuid not null,
    reason text not null,
    placed_by text not null,
    released_at timestamptz
);
create index legal_hold_open on legal_hold (subject_id) where released_at is null;

create table data_subject_request (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    kind text not null,
    status text not null,
    requested_by text not null,
    completed_at timestamptz,
    findings jsonb not null
);
create index data_subject_request_pending on data_subject_request (id) where status = 'PENDING';

-- Apart, so that no audit entry repeats whom it is about; gone when the request has been met.
create table data_subject (
    request_id uuid primary key references data_subject_request,
    email text not null
);
create table data_export (
    request_id uuid primary key references data_subject_request,
    email text not null,
    content text not null,
    made_at timestamptz not null
);

create table retention_class (
    code text primary key,
    what jsonb not null,
    keep text not null,
    counted_from text not null,
    source text not null
);
insert into retention_class values
    ('SPECIAL_CATEGORIES', '{"en": "Dietary and accessibility needs", "fr": "Besoins alimentaires et d''accessibilité"}',
     'P30D', 'SUMMIT_END', 'GDPR, articles 5(1)(e) and 9: needed for the meeting itself'),
    ('BADGES', '{"en": "Badges", "fr": "Badges"}',
     'P30D', 'SUMMIT_END', 'GDPR, article 5(1)(e): needed at the door'),
    ('ITINERARIES', '{"en": "Places of departure; bank details and documents of what was not paid", "fr": "Lieux de départ ; coordonnées bancaires et pièces de ce qui n''a pas été payé"}',
     'P180D', 'SUMMIT_END', 'GDPR, article 5(1)(e): needed until claims are settled'),
    ('EXPENSES', '{"en": "Paid claims with bank details and documents", "fr": "Demandes payées, avec coordonnées bancaires et pièces"}',
     'P10Y', 'PAYMENT', 'Accounting law: GDPR, article 17(3)(b)'),
    ('IDENTITY_AND_ATTENDANCE', '{"en": "Who came, for which city, in which role", "fr": "Qui est venu, pour quelle ville, à quel titre"}',
     'P10Y', 'SUMMIT_END', 'GDPR, article 5(1)(e): the record of the Summit'),
    ('DATA_EXPORTS', '{"en": "Exports for data subjects", "fr": "Exports pour les personnes concernées"}',
     'P7D', 'MAKING', 'GDPR, article 15: time to hand it over'),
    ('UNUSED_FILES', '{"en": "Files that nothing names", "fr": "Fichiers que rien ne cite"}',
     'PT24H', 'MAKING', 'The platform''s own rule'),
    ('KEPT_ANSWERS', '{"en": "Answers kept for replays", "fr": "Réponses gardées pour les répétitions"}',
     'PT48H', 'MAKING', 'The platform''s own rule');

create table purge (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    removed jsonb not null
);

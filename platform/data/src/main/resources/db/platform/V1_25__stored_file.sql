-- Files lie beside the rows that name them: one transaction, one backup, one erasure.
create table stored_file (
    id uuid primary key,
    name text not null,
    media_type text not null,
    size bigint not null,
    sha256 text not null,
    city_id uuid,
    uploaded_by text not null,
    created_at timestamptz not null
);
create index stored_file_created on stored_file (created_at);

-- Apart, so that looking a file up reads no bytes of it.
create table stored_content (
    file_id uuid primary key references stored_file on delete cascade,
    bytes bytea not null
);
-- What is taken is packed already: packing it again only costs time.
alter table stored_content alter column bytes set storage external;

-- What a file is needed for; it stays as long as there is a use of it.
create table file_use (
    file_id uuid not null references stored_file,
    purpose text not null,
    subject_id uuid not null,
    primary key (file_id, purpose, subject_id)
);
create index file_use_of on file_use (purpose, subject_id);

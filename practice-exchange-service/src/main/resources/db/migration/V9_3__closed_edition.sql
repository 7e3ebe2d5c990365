create table closed_edition (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    year integer not null,
    language text not null,
    html text not null,
    pdf bytea not null,
    unique (year, language)
);
-- what was closed before stays as it was read
insert into closed_edition (id, revision, created_at, updated_at, year, language, html, pdf)
select gen_random_uuid(), 1, created_at, updated_at, year, 'en', html, pdf from closed_year;
alter table closed_year drop column html, drop column pdf;

-- Which library it is that indexes are made of; another edition has each replica build its own anew.
create table library_edition (
    edition uuid not null default gen_random_uuid()
);
insert into library_edition default values;

-- The transaction that last wrote a row: what indexes ask for, see Changes.
alter table practice_version add column changed_in xid8 not null default pg_current_xact_id();
alter table known_city add column changed_in xid8 not null default pg_current_xact_id();

create function note_transaction() returns trigger language plpgsql as $$
begin
    new.changed_in := pg_current_xact_id();
    return new;
end $$;
create trigger note_transaction before insert or update on practice_version
    for each row execute function note_transaction();
create trigger note_transaction before insert or update on known_city
    for each row execute function note_transaction();

create index practice_version_changed on practice_version (changed_in);
create index known_city_changed on known_city (changed_in);

alter table practice_version drop column searched;

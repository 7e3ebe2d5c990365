-- Each rebuilding of the read models starts a new generation, which consumers read the topics from the beginning for.
create table read_model_generation (generation bigint not null);
insert into read_model_generation values (0);

create index inbox_topic on inbox (topic);

-- json keeps the text that the digest was made of, to the byte; jsonb would write it anew.
-- Erased content has neither before, after nor salt.
alter table audit_entry
    alter before type json,
    alter after type json,
    alter salt drop not null;

-- The files that an application names; their bytes lie in stored_content.
alter table application add column attachments jsonb not null default '[]';
-- Null on receipts that were signed before there were any: what they state stays what was signed.
alter table receipt add column attachments jsonb;

-- What was handed in was called so: on the receipt as it is printed.
alter table receipt add column title jsonb;
update receipt set title = content::jsonb -> 'application' -> 'title';
alter table receipt alter column title set not null;

-- Private keys that lay open are retired: what they signed is verified as ever, a new one signs from now on.
alter table receipt_key drop column private_key;
alter table receipt_key add column sealed_key text;
-- The youngest by this, not by a clock that may have jumped.
alter table receipt_key add column ordinal bigint generated always as identity;

-- A city may decline to sign, and sign after all: one row from its first answer to a withdrawal.
alter table signature
    alter column signatory_name drop not null,
    alter column office drop not null,
    add column reason text,
    add column declined_at timestamptz,
    add column signed_at timestamptz;
update signature set signed_at = created_at;
alter table signature add constraint answered check (
    (status = 'DECLINED') = (signed_at is null)
    and (signed_at is null) = (signatory_name is null)
    and (signed_at is null) = (office is null)
    and coalesce(signed_at, declined_at) is not null);

-- The languages whose texts decide; all of them where it is null.
alter table declaration add column authentic_languages jsonb;

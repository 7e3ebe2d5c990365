-- Award, payments and ledger are one value: none of them changes without the others being asked.
alter table grant_agreement add column funds jsonb;
update grant_agreement set funds = jsonb_build_object(
    'award', award, 'preFinancing', pre_financing, 'payments', payments, 'ledger', ledger);
alter table grant_agreement alter column funds set not null;
alter table grant_agreement
    drop column award, drop column pre_financing, drop column payments, drop column ledger;

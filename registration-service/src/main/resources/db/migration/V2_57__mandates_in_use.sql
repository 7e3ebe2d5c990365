-- Whoever signed for the city stays in its delegation: the signature names their mandate.
alter table signature rename constraint signature_mandate_id_fkey to mandate_in_use;

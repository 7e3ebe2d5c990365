alter table material add column attachments jsonb not null default '[]';

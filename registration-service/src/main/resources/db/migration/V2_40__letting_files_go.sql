-- A file is let go with what needed it, whichever way that went: a mandate goes with its delegate.
create function let_file_go() returns trigger language plpgsql as $$
begin
    delete from file_use where purpose = tg_argv[0] and subject_id = old.id;
    return old;
end $$;
create trigger mandate_lets_file_go after delete on mandate
    for each row execute function let_file_go('MANDATE');

create index mandate_of_delegate on mandate (delegate_id);

-- An ending that is set stays as it is: by whom and when is history too. Only what says so can be restored (hazards, whose judgements are rows beside them).
create or replace function allow_only_ending() returns trigger language plpgsql as $$
declare
  ending text[] := tg_argv[0]::text[];
begin
  if tg_op = 'DELETE' then
    raise exception '% keeps its rows: DELETE is refused', tg_table_name using errcode = 'restrict_violation';
  end if;
  if to_jsonb(new) - ending is distinct from to_jsonb(old) - ending then
    raise exception '% keeps its rows: only % may change', tg_table_name, ending using errcode = 'restrict_violation';
  end if;
  if tg_argv[1] is null and to_jsonb(old) ->> ending[1] is not null and to_jsonb(new) is distinct from to_jsonb(old) then
    raise exception '% keeps its endings: % is set already', tg_table_name, ending[1] using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

drop trigger end_only on hazards;
create trigger end_only before update or delete on hazards for each row execute function allow_only_ending('{dismissed_at,dismissed_by_id}', 'restorable');

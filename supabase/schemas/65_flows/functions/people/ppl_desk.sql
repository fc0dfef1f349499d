create function flows.ppl_desk(p_turn dialog.turn) returns people.person
language plpgsql volatile set search_path = ''
as $$
declare
  v_named bigint := case when p_turn.word ~ '^ppl_' then pg_catalog.substring(p_turn.argument, '^([0-9]{1,18})(?:\.|$)')::bigint end;
  v_person people.person;
begin
  select * into v_person from people.person p
  where p.id = case when p_turn.word ~ '^ppl_' then v_named
    else (select d.client_id from flows.admin_desk d where d.person_id = p_turn.person_id) end;
  if v_person.id is null then
    perform core.raise_error('KP102', p_turn.argument);
  end if;
  if v_named is not null then
    perform flows.ppl_lay(p_turn.person_id, v_named);
  end if;
  return v_person;
end
$$;
comment on function flows.ppl_desk(dialog.turn) is
  'The person whom a button names, from then on the one before this admin; otherwise the one who was. KP102 there is none.';

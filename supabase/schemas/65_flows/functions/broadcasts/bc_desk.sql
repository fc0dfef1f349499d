create function flows.bc_desk(p_turn dialog.turn) returns outreach.broadcast
language plpgsql volatile set search_path = ''
as $$
declare
  v_named boolean := coalesce(p_turn.word ~ '^bc_' and p_turn.argument ~ '^[0-9]{1,18}$', false);
  v_broadcast outreach.broadcast;
begin
  select * into v_broadcast from outreach.broadcast b
  where b.id = case when v_named then p_turn.argument::bigint
    else (select d.broadcast_id from flows.broadcast_desk d where d.person_id = p_turn.person_id) end;
  if v_broadcast.id is null then
    perform core.raise_error('KP550', p_turn.argument);
  end if;
  if v_named and p_turn.query_id is not null then
    insert into flows.broadcast_desk as d (person_id, broadcast_id) values (p_turn.person_id, v_broadcast.id)
    on conflict (person_id) do update set broadcast_id = excluded.broadcast_id where d.broadcast_id <> excluded.broadcast_id;
  end if;
  return v_broadcast;
end
$$;
comment on function flows.bc_desk(dialog.turn) is
  'The broadcast that a button names, from then on the one before this admin; otherwise the one that was. KP550 there is none.';

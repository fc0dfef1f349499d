create function gateway.claim_update(p_bot_id text, p_update jsonb) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  v_kind text := gateway.update_kind(p_update);
begin
  insert into gateway.inbox (bot_id, update_id, kind)
  values (p_bot_id, (p_update -> 'update_id')::bigint, v_kind)
  on conflict do nothing;
  return case when found then v_kind end;
end
$$;
comment on function gateway.claim_update(text, jsonb) is
  'The kind of an update at its first delivery, null at a repetition. A repetition that comes while the first is under way waits for its end.';

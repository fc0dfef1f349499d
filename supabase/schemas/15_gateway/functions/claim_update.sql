create function gateway.claim_update(p_bot_id text, p_update_id bigint, p_kind text) returns boolean
language plpgsql volatile set search_path = ''
as $$
begin
  insert into gateway.inbox (bot_id, update_id, kind)
  values (p_bot_id, p_update_id, p_kind)
  on conflict do nothing;
  return found;
end
$$;
comment on function gateway.claim_update(text, bigint, text) is
  'True for the first delivery of an update, false for a repetition. A repetition that comes while the first is under way waits for its end.';

create function gateway.set_aside(p_bot_id text, p_update jsonb, p_outcome text) returns void
language sql volatile set search_path = ''
as $$
  update gateway.inbox i set outcome = p_outcome, update = case when p_outcome = 'stored' then p_update end
  where i.bot_id = p_bot_id and i.update_id = (p_update ->> 'update_id')::bigint
$$;
comment on function gateway.set_aside(text, jsonb, text) is
  'Notes that an update was ignored on purpose, or stores one that no rule reads.';

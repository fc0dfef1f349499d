create function gateway.record_failure(p_bot_id text, p_update jsonb, p_sqlstate text, p_message text, p_context text)
returns gateway.failures
language plpgsql volatile set search_path = ''
as $$
declare
  v_failure gateway.failures;
begin
  insert into gateway.failures as f (bot_id, update_id, support_code, attempts, sqlstate, message, context, update)
  values (p_bot_id, (p_update ->> 'update_id')::bigint, core.random_code(6), 1, p_sqlstate,
    pg_catalog.left(p_message, 1000), pg_catalog.left(p_context, 4000), p_update)
  on conflict (bot_id, update_id) do update
    set attempts = f.attempts + 1, sqlstate = excluded.sqlstate, message = excluded.message,
      context = excluded.context, last_at = excluded.last_at,
      dead_at = case when f.attempts + 1 >= 3 then excluded.last_at end, retry_at = null
  returning * into v_failure;
  return v_failure;
end
$$;
comment on function gateway.record_failure(text, jsonb, text, text, text) is
  'Counts a failed attempt at an update; the third makes it a dead letter, and so does each that was asked for afterwards.';

create function api.handle_update(p_bot text, p_update jsonb) returns jsonb
language plpgsql volatile security definer set search_path = ''
-- Each statement on the way is a look-up by key: planning it anew for its values costs more than running it.
set plan_cache_mode = force_generic_plan
as $$
declare
  v_sqlstate text;
  v_message text;
  v_context text;
  v_failure gateway.failures;
begin
  if p_bot is null or p_bot not in ('client', 'partner', 'admin') then
    perform core.raise_error('KP801', p_bot);
  elsif p_update ->> 'update_id' is null or p_update ->> 'update_id' !~ '^[0-9]{1,18}$' then
    perform core.raise_error('KP802');
  end if;
  begin
    return api._take_update(p_bot, p_update);
  exception when query_canceled or assert_failure or others then
    get stacked diagnostics v_sqlstate = returned_sqlstate, v_message = message_text, v_context = pg_exception_context;
    -- The database is busy or going down: nobody's fault, so Telegram is to come again.
    if v_sqlstate ~ '^(40|53|57P|58)' or v_sqlstate = '55P03' then
      raise;
    end if;
  end;
  if v_sqlstate like 'KP%' and exists (select from core.error e where e.sqlstate = v_sqlstate and e.is_a_refusal) then
    return api._refuse(p_bot, p_update, v_sqlstate);
  end if;
  v_failure := gateway.record_failure(p_bot, p_update, v_sqlstate, v_message, v_context);
  if v_failure.dead_at is null then
    return gateway.result(500);
  end if;
  return gateway.bury(v_failure);
end
$$;
comment on function api.handle_update(text, jsonb) is
  'Handles one update of one bot in one transaction: {status, answer, answer_id, deliveries}. A refusal (core.error, class KP) is undone and told to the person; any other is undone, counted, and after the third attempt buried as a dead letter. Raises KP801, KP802, and what says that the database is busy (40xxx, 53xxx, 55P03, 57Pxx, 58xxx). SECURITY DEFINER: see the schema.';

create function gateway.post_calls(p_bot_id text, p_chat_id bigint, p_update_id bigint, p_calls jsonb[], p_query_answer jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := pg_catalog.clock_timestamp();
  v_waiting boolean;
  v_sending boolean;
  v_ride boolean;
  v_call jsonb;
  v_id bigint;
  v_deliveries jsonb := '[]'::jsonb;
begin
  if p_query_answer is not null then
    update gateway.inbox i set answer = p_query_answer where i.bot_id = p_bot_id and i.update_id = p_update_id;
  end if;
  -- Where answers of this chat stand in line for dispatch, what is new stands behind them. Where one is being sent, the
  -- caller sends what is new after it, and an answer that rides would overtake it.
  select coalesce(bool_or(o.priority = 0 and (o.failures > 0 or not o.leased or o.due_at <= v_now)), false),
    coalesce(bool_or(o.priority = 0 and not o.rides), false)
  into v_waiting, v_sending
  from gateway.outbox o
  where o.bot_id = p_bot_id and o.chat_id = p_chat_id and o.finished_at is null;
  v_ride := not v_waiting and not v_sending and p_query_answer is null and gateway.may_ride(p_bot_id, p_calls);
  foreach v_call in array p_calls loop
    insert into gateway.outbox (bot_id, chat_id, method, payload, leased, rides, due_at, update_id)
    values (p_bot_id, p_chat_id, v_call ->> 'method', v_call -> 'payload', not v_waiting, v_ride,
      v_now + case when v_waiting then '0'::interval when v_ride then '10 seconds' else '30 seconds' end, p_update_id)
    returning id into v_id;
    if not v_ride then
      v_deliveries := v_deliveries || (v_call || pg_catalog.jsonb_build_object('id', v_id));
    end if;
  end loop;
  if v_ride then
    return gateway.result(200, (v_call -> 'payload') || pg_catalog.jsonb_build_object('method', v_call -> 'method'), v_id);
  elsif v_waiting then
    perform gateway.wake_dispatch();
    v_deliveries := '[]';
  end if;
  return gateway.result(200, p_query_answer, null, v_deliveries);
end
$$;
comment on function gateway.post_calls(text, bigint, bigint, jsonb[], jsonb) is
  'Writes an update''s calls {method, payload} to its own chat into the outbox, leased to the caller, and says which one rides in the webhook''s answer: a lease of 10 s for that, of 30 s for calls made after it.';

create function api._take_update(p_bot text, p_update jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  v_kind text := gateway.claim_update(p_bot, p_update);
  v_chat_type text;
begin
  if v_kind is null then
    return gateway.repeat_answer(p_bot, (p_update ->> 'update_id')::bigint);
  end if;
  if v_kind = 'pre_checkout_query' or p_update -> 'message' ?| array['successful_payment', 'refunded_payment'] then
    return flows.take_payment(p_bot, p_update);
  end if;
  v_chat_type := coalesce(p_update #>> '{message,chat,type}', p_update #>> '{callback_query,message,chat,type}');
  if v_chat_type = 'private' then
    return dialog.take(p_bot, p_update);
  elsif v_chat_type is not null then
    return dialog.take_group(p_bot, p_update);
  elsif v_kind = 'my_chat_member' then
    perform gateway.set_reachable(p_bot, (p_update #>> '{my_chat_member,chat,id}')::bigint,
      case when p_update #>> '{my_chat_member,new_chat_member,status}' in ('kicked', 'left') then 'the bot was blocked' end);
  elsif v_kind = 'subscription' then
    perform payments.take_subscription(p_bot, p_update -> 'subscription');
  elsif v_kind = 'edited_message' then
    perform gateway.set_aside(p_bot, p_update, 'ignored');
  else
    perform gateway.set_aside(p_bot, p_update, 'stored');
  end if;
  if v_kind = 'callback_query' then
    -- One without a message (sent inline, or too old): its button blinks until the query is answered.
    return gateway.post_calls(p_bot, null, (p_update ->> 'update_id')::bigint, '{}', pg_catalog.jsonb_build_object(
      'method', 'answerCallbackQuery', 'callback_query_id', p_update #> '{callback_query,id}'));
  end if;
  return gateway.result(200);
end
$$;
comment on function api._take_update(text, jsonb) is
  'Claims an update and leads it to its rule by kind: payment, conversation, group, reachability, subscription; edits are ignored on purpose (an answer given stays given), unknown kinds stored.';

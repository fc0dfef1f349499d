create function gateway.bury(p_failure gateway.failures) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  v_from jsonb := pg_catalog.jsonb_path_query_first(p_failure.update, '$.*.from');
  v_chat jsonb := coalesce(pg_catalog.jsonb_path_query_first(p_failure.update, '$.*.chat'),
    pg_catalog.jsonb_path_query_first(p_failure.update, '$.*.message.chat'));
  v_locale text;
begin
  if gateway.claim_update(p_failure.bot_id, p_failure.update) is null then
    return gateway.repeat_answer(p_failure.bot_id, p_failure.update_id);
  end if;
  update gateway.inbox i set outcome = 'dead' where i.bot_id = p_failure.bot_id and i.update_id = p_failure.update_id;
  perform gateway.alert_dead_letter(p_failure);
  if v_chat ->> 'type' is distinct from 'private' or coalesce(v_chat ->> 'id', '') !~ '^[0-9]{1,18}$' then
    return gateway.result(200);
  end if;
  -- The number of a private chat is its person's.
  v_locale := coalesce((select p.locale from people.person p where p.telegram_id = (v_chat ->> 'id')::bigint),
    core.pick_locale(v_from ->> 'language_code'));
  return gateway.post_calls(p_failure.bot_id, (v_chat ->> 'id')::bigint, p_failure.update_id,
    array[gateway.message((v_chat ->> 'id')::bigint, core.text(
      -- Who has paid is not asked to try again.
      case when p_failure.update #> '{message,successful_payment}' is null then 'gateway.apology' else 'gateway.apology_paid' end,
      v_locale, pg_catalog.jsonb_build_object('code', p_failure.support_code)))],
    case when p_failure.update ? 'callback_query' then pg_catalog.jsonb_build_object('method', 'answerCallbackQuery',
      'callback_query_id', p_failure.update #>> '{callback_query,id}') end);
end
$$;
comment on function gateway.bury(gateway.failures) is
  'Makes a dead letter of an update that failed three times: it counts as taken, its sender gets an apology with the support code, the admin an alert.';

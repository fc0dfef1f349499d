create function gateway.may_ride(p_bot_id text, p_calls jsonb[]) returns boolean
language plpgsql stable set search_path = ''
as $$
declare
  v_now timestamptz := pg_catalog.clock_timestamp();
begin
  return pg_catalog.cardinality(p_calls) = 1
    and p_calls[1] ->> 'method' = 'sendMessage'
    and pg_catalog.length(p_calls[1] #>> '{payload,text}') between 1 and 4096
    and exists (
      select from gateway.bot b
      where b.id = p_bot_id
        and (b.paused_until is null or b.paused_until < v_now)
        and case when b.counted_from < v_now - '5 seconds'::interval then 0 else b.messages_per_second end
          < (select (s.value #>> '{}')::bigint from core.setting s where s.key = 'answer_messages_per_second'));
end
$$;
comment on function gateway.may_ride(text, jsonb[]) is
  'Whether an update''s only message may be the webhook''s answer, whose errors nobody sees: it is a text within Telegram''s 4096 characters, the bot is not being throttled, and speaks slower than the setting answer_messages_per_second. Its HTML is balanced because every text is (contract test).';

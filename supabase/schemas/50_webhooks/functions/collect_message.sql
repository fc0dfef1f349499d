create function webhooks.collect_message(p_person_id bigint, p_bot_id text, p_chat_id bigint, p_message jsonb) returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := pg_catalog.clock_timestamp();
  v_quiet interval := pg_catalog.make_interval(secs => core.setting_integer('batch_seconds'));
  v_longest interval := pg_catalog.make_interval(secs => core.setting_integer('max_wait_seconds'));
  v_said jsonb := pg_catalog.jsonb_build_object('message_id', p_message -> 'message_id', 'at', p_message -> 'date', 'text', p_message -> 'text');
  v_batch webhooks.batch;
  v_typing_at timestamptz;
begin
  select * into v_batch from webhooks.batch b where b.person_id = p_person_id for update;
  v_typing_at := v_batch.typing_at;
  -- Its time is over and nobody came for it yet, or it would outgrow what a receiver takes (20 KB).
  if v_batch.due_at <= v_now or pg_catalog.octet_length((v_batch.messages || v_said)::text) > 18000 then
    perform webhooks._send_batch(v_batch);
    v_batch := null;
  end if;
  if v_batch.person_id is null then
    insert into webhooks.batch (person_id, bot_id, chat_id, messages, first_at, last_at, due_at, typing_at)
    values (p_person_id, p_bot_id, p_chat_id, pg_catalog.jsonb_build_array(v_said), v_now, v_now,
      v_now + least(v_quiet, v_longest), v_now);
  else
    update webhooks.batch b set messages = b.messages || v_said, last_at = v_now,
      due_at = least(v_now + v_quiet, b.first_at + v_longest)
    where b.person_id = p_person_id;
  end if;
  if v_typing_at > v_now - '5 seconds'::interval then
    update webhooks.batch b set typing_at = v_typing_at where b.person_id = p_person_id;
    return false;
  end if;
  update webhooks.batch b set typing_at = v_now where b.person_id = p_person_id;
  return true;
end
$$;
comment on function webhooks.collect_message(bigint, text, bigint, jsonb) is
  'Adds a person''s message (as Telegram gave it) to what is being collected of them: sent batch_seconds after the last message, at most max_wait_seconds after the first. True when the person is to be shown now that somebody is typing, which is once in five seconds. The caller holds the session''s lock, so that messages of one person come one by one.';

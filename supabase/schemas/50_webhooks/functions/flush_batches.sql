create function webhooks.flush_batches() returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := pg_catalog.clock_timestamp();
  v_batch webhooks.batch;
  v_count bigint := 0;
begin
  for v_batch in
    select * from webhooks.batch b where b.due_at <= v_now order by b.due_at, b.person_id limit 500 for update skip locked
  loop
    perform webhooks._send_batch(v_batch);
    v_count := v_count + 1;
  end loop;
  -- Telegram shows that somebody types for five seconds.
  for v_batch in
    update webhooks.batch b set typing_at = v_now
    where b.person_id in (select g.person_id from webhooks.batch g
      where g.typing_at <= v_now - '5 seconds'::interval and g.due_at > v_now for update skip locked)
    returning b.*
  loop
    perform gateway.post_call(v_batch.bot_id, v_batch.chat_id, webhooks.typing(v_batch.chat_id));
  end loop;
  return v_count;
end
$$;
comment on function webhooks.flush_batches() is
  'Ends the batches whose time has come, and shows whose messages are still being collected that somebody is typing, once in five seconds; the number of batches ended. Run by a job, and before every claim.';

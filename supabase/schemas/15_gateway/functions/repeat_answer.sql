create function gateway.repeat_answer(p_bot_id text, p_update_id bigint) returns jsonb
language sql stable set search_path = ''
as $$
  select gateway.result(200, i.answer) from gateway.inbox i
  where i.bot_id = p_bot_id and i.update_id = p_update_id
$$;
comment on function gateway.repeat_answer(text, bigint) is
  'What a repeated update gets: the answer to its query again, and no message. Messages belong to the outbox, which sends each that was not reported (docs/adr/0001).';

create function gateway.set_reachable(p_bot_id text, p_chat_id bigint, p_reason text) returns void
language sql volatile set search_path = ''
as $$
  insert into gateway.chat as c (bot_id, chat_id, unreachable_at, unreachable_reason)
  values (p_bot_id, p_chat_id, case when p_reason is not null then core.now() end, p_reason)
  on conflict (bot_id, chat_id) do update
    set unreachable_at = case when p_reason is null then null else coalesce(c.unreachable_at, excluded.unreachable_at) end,
      unreachable_reason = p_reason
$$;
comment on function gateway.set_reachable(text, bigint, text) is
  'Notes that a bot is blocked in a chat, in Telegram''s words, or with null that it is welcome again.';

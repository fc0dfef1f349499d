create function payments._ask_star_page(p_bot_id text) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  -- The call goes to no chat; under the bot's own number a 429 to it counts for the whole bot.
  update payments.star_reading r set page = null, outbox_id = gateway.post_call(p_bot_id,
    coalesce((select b.telegram_id from gateway.bot b where b.id = p_bot_id), 0),
    pg_catalog.jsonb_build_object('method', 'getStarTransactions',
      'payload', pg_catalog.jsonb_build_object('offset', r.page_from, 'limit', 100)))
  where r.bot_id = p_bot_id;
end
$$;
comment on function payments._ask_star_page(text) is
  'Asks Telegram for the next hundred of a bot''s transactions in Stars.';

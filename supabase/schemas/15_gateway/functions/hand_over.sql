create function gateway.hand_over(p_bot_id text, p_update_id bigint) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  update gateway.outbox o set leased = false, rides = false, due_at = pg_catalog.clock_timestamp()
  where o.bot_id = p_bot_id and o.update_id = p_update_id and o.finished_at is null and o.leased;
  if found then
    perform gateway.wake_dispatch();
  end if;
end
$$;
comment on function gateway.hand_over(text, bigint) is
  'Gives the calls of an update to dispatch at once: no webhook waits for them, as they came of a second handling.';

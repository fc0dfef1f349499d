create function flows.take_stars(p_grace interval default '10 minutes') returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
  v_reading payments.star_reading;
  v_found record;
  v_update jsonb;
  v_failure gateway.failures;
  v_sqlstate text;
  v_message text;
  v_context text;
begin
  select * into v_reading from payments.star_reading r where r.page is not null order by r.asked_at limit 1 for no key update;
  if v_reading.bot_id is null then
    return false;
  end if;
  select u.event_key, u.update_id, u.transaction into v_found from payments.unheard_stars(v_reading) u
  where u.at <= core.now() - p_grace order by u.n limit 1;
  if v_found.event_key is null then
    perform payments.end_star_page(v_reading);
    return false;
  end if;
  v_update := pg_catalog.jsonb_build_object('update_id', v_found.update_id,
    'message', payments.star_message(v_reading.bot_id, v_found.transaction));
  begin
    perform flows.take_payment(v_reading.bot_id, v_update);
    -- Told meanwhile after all, it is the message's.
    update payments.event e set found = true where e.provider = 'telegram' and e.event_key = v_found.event_key and e.times = 1;
    return true;
  exception when query_canceled or assert_failure or others then
    get stacked diagnostics v_sqlstate = returned_sqlstate, v_message = message_text, v_context = pg_exception_context;
    if v_sqlstate ~ '^(40|53|57P|58)' or v_sqlstate = '55P03' then
      raise;
    end if;
  end;
  v_failure := gateway.record_failure(v_reading.bot_id, v_update, v_sqlstate, v_message, v_context);
  if v_failure.dead_at is null then
    return false;
  end if;
  perform gateway.alert_dead_letter(v_failure);
  return true;
end
$$;
comment on function flows.take_stars(interval) is
  'Takes what Telegram''s list has and no message told of, as that message would have been taken: one transaction at a time, for each locks what its message locks; true when there was one. Else closes the page. What is younger than p_grace is left to the next reading: its message may be on its way. One that cannot be taken three times is a dead letter, as an update is, and holds up no other. That the database is busy (40xxx, 53xxx, 55P03, 57Pxx, 58xxx) is raised.';

create function flows.take_stars(p_grace interval default '10 minutes') returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
  v_reading payments.star_reading;
  v_found record;
begin
  select * into v_reading from payments.star_reading r where r.page is not null order by r.asked_at limit 1 for no key update;
  if v_reading.bot_id is null then
    return false;
  end if;
  select u.event_key, u.transaction into v_found from payments.unheard_stars(v_reading) u
  where u.at <= core.now() - p_grace order by u.n limit 1;
  if v_found.event_key is null then
    perform payments.end_star_page(v_reading);
    return false;
  end if;
  perform flows.take_payment(v_reading.bot_id, pg_catalog.jsonb_build_object('message',
    payments.star_message(v_reading.bot_id, v_found.transaction)));
  -- Told meanwhile after all, it is the message's.
  update payments.event e set found = true where e.provider = 'telegram' and e.event_key = v_found.event_key and e.times = 1;
  return true;
end
$$;
comment on function flows.take_stars(interval) is
  'Takes what Telegram''s list has and no message told of, as that message would have been taken: one transaction at a time, for each locks what its message locks; true when there was one. Else closes the page. What is younger than p_grace is left to the next reading: its message may be on its way.';

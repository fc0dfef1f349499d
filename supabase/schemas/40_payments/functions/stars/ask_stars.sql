create function payments.ask_stars() returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_bot_id text;
  v_asked bigint := 0;
begin
  insert into payments.star_reading (bot_id, begun_at)
  select b.id, core.now() from gateway.bot b
  where exists (select from payments.invoice i where i.currency = 'XTR' and i.bot_id = b.id)
  on conflict (bot_id) do nothing;
  for v_bot_id in
    -- The page before is read again: Telegram does not promise that what is on its way stands in line.
    update payments.star_reading r set page_from = greatest(r.taken - 100, 0), asked_at = core.now()
    where r.page is null and not exists (select from gateway.outbox o where o.id = r.outbox_id and o.finished_at is null)
    returning r.bot_id
  loop
    perform payments._ask_star_page(v_bot_id);
    v_asked := v_asked + 1;
  end loop;
  return v_asked;
end
$$;
comment on function payments.ask_stars() is
  'Begins to read what every bot that sells for Stars was paid and gave back, as Telegram lists it, from where the last reading ended; how many bots. One that is still being read is left alone; a call that was given up is made anew.';

create function webhooks.tell_member() returns trigger
language plpgsql volatile set search_path = ''
as $$
declare
  v_action text := tg_argv[0];
begin
  if v_action = 'left' then
    delete from webhooks.batch b where b.person_id = new.id;
    update webhooks.delivery d set outcome = 'dropped', finished_at = pg_catalog.clock_timestamp(), leased = false
    from webhooks.event v
    where v.id = d.event_id and v.person_id = new.id and v.type = 'message_batch' and d.finished_at is null;
    update webhooks.event v set body = pg_catalog.jsonb_build_object('type', v.type)
    where v.person_id = new.id and not exists (select from webhooks.delivery d where d.event_id = v.id and d.finished_at is null);
    update webhooks.delivery d set reply = null from webhooks.event v where v.id = d.event_id and v.person_id = new.id;
  end if;
  if webhooks.wants('member') then
    perform webhooks.emit('member', new.id, pg_catalog.jsonb_build_object('action', v_action) || webhooks.person_data(new.id)
      || case when v_action = 'left' then pg_catalog.jsonb_build_object('user_id', old.telegram_id, 'name', null) else '{}' end);
  end if;
  return null;
end
$$;
comment on function webhooks.tell_member() is
  'Trigger of people.person: somebody joined, registered or left (the argument). Of one who left, Telegram''s id goes along this last time, so that a receiver can delete what it has; what they wrote and is not sent yet is dropped, and of what was sent only the type is kept.';

create function ops.name_admin(p_telegram_id bigint) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  v_person people.person;
begin
  select * into v_person from people.person p where p.telegram_id = p_telegram_id for no key update;
  if v_person.id is null then
    perform core.raise_error('KP102', pg_catalog.format('nobody with Telegram id %s has written to any bot yet', p_telegram_id));
  elsif v_person.blocked_at is not null then
    perform core.raise_error('KP652', v_person.id::text);
  end if;
  perform flows.adm_enter(v_person.id, null);
  return pg_catalog.format('%s (no. %s) is a chief administrator now; %s', loyalty.staff_name(v_person.id), v_person.id,
    case when flows.adm_tell(v_person.id) then 'a bot tells them' else 'no bot can tell them, so do it yourself' end);
end
$$;
comment on function ops.name_admin(bigint) is
  'The operator makes somebody a chief administrator by their Telegram id (the admin bot says it to whoever presses Start there), and they are told; the result says what was done. Named so, they are one whatever setting admin_chat_id says. KP102 nobody with that id has written to a bot, KP652 the person is blocked.';

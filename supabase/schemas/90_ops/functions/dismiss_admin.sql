create function ops.dismiss_admin(p_telegram_id bigint) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  v_person_id bigint := (select p.id from people.person p where p.telegram_id = p_telegram_id);
begin
  if v_person_id is null then
    perform core.raise_error('KP102', coalesce(p_telegram_id::text, 'null'));
  end if;
  return pg_catalog.format(case when flows.adm_leave(v_person_id, 'operator')
    then '%s (no. %s) is no administrator any more' else '%s (no. %s) was not named an administrator' end,
    loyalty.staff_name(v_person_id), v_person_id);
end
$$;
comment on function ops.dismiss_admin(bigint) is
  'The operator dismisses a named administrator, a chief too, by their Telegram id; the result says what was done. Who is the chief by setting admin_chat_id stays one. KP102 there is no such person.';

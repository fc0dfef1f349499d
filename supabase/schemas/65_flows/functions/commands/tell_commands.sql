create function flows.tell_commands(p_person_id bigint) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_staff loyalty.staff := flows.work_staff(p_person_id);
  v_person people.person;
begin
  if v_staff.person_id is null then
    return;
  end if;
  select p.* into v_person from people.person p
  -- Telegram knows no chat with somebody who never wrote to the bot.
  where p.id = p_person_id and exists (
    select from dialog.session s where s.bot_id = 'partner' and s.chat_id = p.telegram_id and s.user_id = p.telegram_id);
  if v_person.id is not null then
    perform gateway.post_call('partner', v_person.telegram_id, flows.chat_commands('partner',
      case when v_staff.status = 'active' then v_staff.role else 'stranger' end, v_person.locale, v_person.telegram_id));
  end if;
end
$$;
comment on function flows.tell_commands(bigint) is
  'Has the partner bot offer the commands of what somebody works as now, in their language; of somebody who works nowhere, or never wrote to it, nothing.';

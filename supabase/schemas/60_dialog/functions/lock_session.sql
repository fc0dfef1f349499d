create function dialog.lock_session(p_turn dialog.turn, p_user jsonb) returns dialog.session
language plpgsql volatile set search_path = ''
as $$
declare
  v_session dialog.session;
  v_person people.person;
begin
  select * into v_session from dialog.session s
  where s.bot_id = p_turn.bot_id and s.chat_id = p_turn.chat_id and s.user_id = p_turn.user_id for update;
  if found then
    return v_session;
  end if;
  v_person := people.add_person(p_user);
  -- Whoever writes can be written to; of a first contact no other update tells.
  if exists (select from gateway.chat c
    where c.bot_id = p_turn.bot_id and c.chat_id = p_turn.chat_id and c.unreachable_at is not null) then
    perform gateway.set_reachable(p_turn.bot_id, p_turn.chat_id, null);
  end if;
  -- A bot cannot write first: who knows only the others is not the client bot's to write to until they open it.
  if p_turn.bot_id <> 'client' and not exists (select from dialog.session s
      where s.bot_id = 'client' and s.chat_id = p_turn.user_id and s.user_id = p_turn.user_id) then
    insert into gateway.chat (bot_id, chat_id, unreachable_at, unreachable_reason)
    values ('client', p_turn.user_id, core.now(), 'never opened this bot') on conflict do nothing;
  end if;
  insert into dialog.session (bot_id, chat_id, user_id, person_id, state_id)
  values (p_turn.bot_id, p_turn.chat_id, p_turn.user_id, v_person.id, dialog.home(p_turn.bot_id))
  on conflict do nothing
  returning * into v_session;
  if found then
    return v_session;
  end if;
  select * into v_session from dialog.session s
  where s.bot_id = p_turn.bot_id and s.chat_id = p_turn.chat_id and s.user_id = p_turn.user_id for update;
  return v_session;
end
$$;
comment on function dialog.lock_session(dialog.turn, jsonb) is
  'The conversation''s session, locked until commit: whatever else this person sends waits here. Made, with the person, at first contact; who has not opened the client bot by then is unreachable for it until they do.';

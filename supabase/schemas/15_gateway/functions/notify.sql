create function gateway.notify(
  p_person_id bigint, p_bot_id text, p_topic text, p_text_key text, p_params jsonb default '{}', p_markup jsonb default null)
returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
  v_person people.person;
begin
  select * into v_person from people.person p where p.id = p_person_id;
  if v_person.telegram_id is null
    or exists (select from people.mute m where m.person_id = p_person_id and m.topic = p_topic)
    or exists (select from gateway.chat c
      where c.bot_id = p_bot_id and c.chat_id = v_person.telegram_id and c.unreachable_at is not null) then
    return false;
  end if;
  perform gateway.post_notice(p_bot_id, v_person.telegram_id, core.text(p_text_key, v_person.locale, p_params), p_markup);
  return true;
end
$$;
comment on function gateway.notify(bigint, text, text, text, jsonb, jsonb) is
  'How every rule speaks to a person. The topic (null: always told) can be muted; a deleted person and one who blocked the bot are told nothing: false. p_markup is Telegram''s reply_markup, in the person''s language.';

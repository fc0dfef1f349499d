create function flows.adm_tell(p_person_id bigint) returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
  v_session dialog.session;
begin
  select s.* into v_session from dialog.session s
  where s.person_id = p_person_id and s.chat_id = s.user_id and not exists (
    select from gateway.chat c where c.bot_id = s.bot_id and c.chat_id = s.chat_id and c.unreachable_at is not null)
  order by s.bot_id <> 'admin', s.bot_id limit 1;
  if v_session.bot_id is null then
    return false;
  elsif v_session.bot_id = 'admin' then
    perform gateway.post_call('admin', v_session.chat_id, flows.chat_commands('admin', 'admin',
      (select p.locale from people.person p where p.id = p_person_id), v_session.chat_id));
  end if;
  return gateway.notify(p_person_id, v_session.bot_id, null, 'admins.you_named',
    pg_catalog.jsonb_build_object('link', flows.bot_link('admin', 'menu')));
end
$$;
comment on function flows.adm_tell(bigint) is
  'Tells somebody that they are an administrator now, by the admin bot (and gives them its commands), or while they have not opened it by another that they have; false when none can write to them.';

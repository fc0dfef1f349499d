create function flows.adm_leave(p_person_id bigint, p_actor text) returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
  v_chat_id bigint;
begin
  update flows.admin a set removed_at = core.now() where a.person_id = p_person_id and a.removed_at is null;
  if not found then
    return false;
  end if;
  -- An open form takes answers without asking a guard, so none stays open.
  update dialog.session s set
    state_id = 'admin.home', form_id = null, step = null, draft = '{}', expires_at = null, version = s.version + 1
  where s.bot_id = 'admin' and s.person_id = p_person_id
  returning s.chat_id into v_chat_id;
  perform core.write_audit(p_actor, 'remove.admin', 'person:' || p_person_id);
  if v_chat_id is not null then
    perform gateway.notify(p_person_id, 'admin', null, 'admins.you_removed');
    perform gateway.post_call('admin', v_chat_id, flows.chat_commands('admin', 'stranger', 'en', v_chat_id));
  end if;
  return true;
end
$$;
comment on function flows.adm_leave(bigint, text) is
  'Makes an administrator none any more: what they had begun is dropped, their commands go, and they are told, if they ever opened the admin bot. False when they are none.';

create function flows.adm_remove(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_admin flows.admin;
  v_chat_id bigint;
begin
  perform flows.adm_require_chief(p_turn);
  v_admin := flows.adm_asked(p_turn);
  update flows.admin a set removed_at = core.now() where a.person_id = v_admin.person_id and a.removed_at is null;
  if not found then
    return dialog.stale(p_turn);
  end if;
  -- An open form takes answers without asking a guard, so none stays open.
  update dialog.session s set
    state_id = 'admin.home', form_id = null, step = null, draft = '{}', expires_at = null, version = s.version + 1
  where s.bot_id = 'admin' and s.person_id = v_admin.person_id
  returning s.chat_id into v_chat_id;
  perform core.write_audit('person:' || p_turn.person_id, 'remove.admin', 'person:' || v_admin.person_id);
  perform gateway.notify(v_admin.person_id, 'admin', null, 'admins.you_removed');
  if v_chat_id is not null then
    perform gateway.post_call('admin', v_chat_id, flows.chat_commands('admin', 'stranger', p_turn.locale, v_chat_id));
  end if;
  v_outcome.toast := core.text('admins.removed', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.adm_remove(dialog.turn) is
  'Handler of "Yes, remove": the administrator is none from now on, what they had begun is dropped, their commands go, and they are told. One removed already changes nothing. KP650 who presses is not the chief.';

create function flows.is_admin(p_turn dialog.turn) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return p_turn.chat_id::text = core.setting_text('admin_chat_id')
    or exists (select from flows.admin a where a.person_id = p_turn.person_id and a.removed_at is null);
end
$$;
comment on function flows.is_admin(dialog.turn) is
  'Guard of the admin bot: the chief, whose private chat setting admin_chat_id names, and the administrators whom a chief or the operator named. A group there makes nobody one: bots talk in private chats only.';

create function flows.is_admin(p_turn dialog.turn) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return p_turn.chat_id::text = core.setting_text('admin_chat_id');
end
$$;
comment on function flows.is_admin(dialog.turn) is 'Guard of the admin bot: the private chat named by setting admin_chat_id.';

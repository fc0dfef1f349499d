create function gateway.alert_admin(p_text_key text, p_params jsonb) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_chat_id text := core.setting_text('admin_chat_id');
begin
  if v_chat_id !~ '^-?[0-9]{1,18}$' then
    return;
  end if;
  perform gateway.post_notice('admin', v_chat_id::bigint,
    core.text(p_text_key, core.setting_text('admin_locale'), p_params));
end
$$;
comment on function gateway.alert_admin(text, jsonb) is
  'Tells the admin chat (setting admin_chat_id) something through the admin bot; without such a chat (empty, or no number), nobody.';

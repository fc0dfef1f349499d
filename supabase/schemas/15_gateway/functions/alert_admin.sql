create function gateway.alert_admin(p_text_key text, p_params jsonb, p_buttons jsonb default null) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_chat_id text := core.setting_text('admin_chat_id');
  v_locale text := core.setting_text('admin_locale');
  v_markup jsonb;
begin
  if v_chat_id !~ '^-?[0-9]{1,18}$' then
    return;
  end if;
  if p_buttons is not null then
    v_markup := (
      select pg_catalog.jsonb_build_object('inline_keyboard', pg_catalog.jsonb_build_array(pg_catalog.jsonb_agg(
        (b.button - 'text_key') || pg_catalog.jsonb_build_object('text', core.text(b.button ->> 'text_key', v_locale)) order by b.n)))
      from pg_catalog.jsonb_array_elements(p_buttons) with ordinality b (button, n));
  end if;
  perform gateway.post_notice('admin', v_chat_id::bigint, core.text(p_text_key, v_locale, p_params), v_markup);
end
$$;
comment on function gateway.alert_admin(text, jsonb, jsonb) is
  'Tells the admin chat (setting admin_chat_id) something through the admin bot; without such a chat (empty, or no number), nobody. p_buttons: [{text_key, callback_data}], a row of buttons under it.';

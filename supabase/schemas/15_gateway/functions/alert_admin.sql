create function gateway.alert_admin(p_text_key text, p_params jsonb, p_buttons jsonb default null) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_chat_id text := core.setting_text('admin_chat_id');
  v_locale text := core.setting_text('admin_locale');
  v_in_group boolean := v_chat_id like '-%';
  v_bot text;
  v_row jsonb;
begin
  if v_chat_id !~ '^-?[0-9]{1,18}$' then
    return;
  end if;
  select b.username into v_bot from gateway.bot b where b.id = 'admin';
  if p_buttons is not null and (v_bot is not null or not v_in_group) then
    select pg_catalog.jsonb_agg((b.button - '{text_key, callback_data}'::text[])
      || pg_catalog.jsonb_build_object('text', core.text(b.button ->> 'text_key', v_locale))
      || case when v_in_group then pg_catalog.jsonb_build_object('url', pg_catalog.concat('https://t.me/', v_bot, '?start=',
          pg_catalog.replace(b.button ->> 'callback_data', ':', '-')))
        else pg_catalog.jsonb_build_object('callback_data', b.button -> 'callback_data') end order by b.n)
    into v_row
    from pg_catalog.jsonb_array_elements(p_buttons) with ordinality b (button, n);
  end if;
  perform gateway.post_notice('admin', v_chat_id::bigint, core.text(p_text_key, v_locale, p_params),
    case when v_row is not null then pg_catalog.jsonb_build_object('inline_keyboard', pg_catalog.jsonb_build_array(v_row)) end);
end
$$;
comment on function gateway.alert_admin(text, jsonb, jsonb) is
  'Tells the admin chat (setting admin_chat_id) something through the admin bot; without such a chat (empty, or no number), nobody. p_buttons: [{text_key, callback_data, style}], a row of buttons under it. In a group, where a bot shows nothing private, they are links that open the bot with /start word-number for word:number; none while its username is not known.';

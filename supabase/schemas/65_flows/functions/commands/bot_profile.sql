create function flows.bot_profile(p_bot_id text) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_app_url text := core.setting_text('frontend_url');
  v_admin text := core.setting_text('admin_chat_id');
  v_calls jsonb;
begin
  select pg_catalog.jsonb_agg(flows.command_call(p_bot_id, '{}', core.pick_locale(l.code), '{"type": "default"}', l.code) order by l.n)
  into v_calls
  from pg_catalog.unnest(array[null, 'ru', 'uk', 'be', 'kk']) with ordinality as l (code, n);
  if p_bot_id = 'admin' then
    v_calls := v_calls || coalesce((
      select pg_catalog.jsonb_agg(flows.chat_commands('admin', 'admin', p.locale, s.chat_id) order by s.chat_id)
      from dialog.session s join people.person p on p.id = s.person_id
      where s.bot_id = 'admin' and (s.chat_id::text = v_admin
        or exists (select from flows.admin a where a.person_id = s.person_id and a.removed_at is null))), '[]');
  end if;
  return v_calls || pg_catalog.jsonb_build_object('method', 'setChatMenuButton', 'payload', pg_catalog.jsonb_build_object('menu_button',
    case when p_bot_id = 'client' and v_app_url like 'https://%' then pg_catalog.jsonb_build_object('type', 'web_app',
        'text', core.text('flows.menu_button', core.setting_text('admin_locale')),
        'web_app', pg_catalog.jsonb_build_object('url', v_app_url))
      else '{"type": "commands"}' end));
end
$$;
comment on function flows.bot_profile(text) is
  'The calls [{method, payload}] that tell Telegram what a bot offers: its commands in every language that core.pick_locale() knows, each admin''s own in their chat once they wrote, and the button beside the input: the Mini App at setting frontend_url (https), else the list of commands.';

create function dialog.keyboard(p_state_id text, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_app_url text := core.setting_text('frontend_url');
begin
  return (
    select coalesce(pg_catalog.jsonb_agg(r.buttons order by r.row_no), '[]')
    from (
      select b.row_no, pg_catalog.jsonb_agg(pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(
        'text', case p_locale when 'ru' then t.ru when 'uk' then t.uk else t.en end,
        'callback_data', b.action,
        -- Telegram opens Mini Apps over https only; a local page is a plain link.
        'web_app', case when b.kind = 'app' and v_app_url like 'https://%' then pg_catalog.jsonb_build_object('url', v_app_url) end,
        'url', case when b.kind = 'app' and v_app_url not like 'https://%' then v_app_url end,
        'style', b.style)) order by b.column_no) as buttons
      from dialog.button b join core.texts t on t.key = b.text_key
      where b.state_id = p_state_id and (b.kind <> 'app' or v_app_url <> '')
      group by b.row_no
    ) r);
end
$$;
comment on function dialog.keyboard(text, text) is 'The rows of buttons of a screen, as Telegram''s inline_keyboard.';

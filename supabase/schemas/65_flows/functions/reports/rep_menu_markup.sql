create function flows.rep_menu_markup(p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return pg_catalog.jsonb_build_object('inline_keyboard', pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
    pg_catalog.jsonb_build_object('text', core.text('flows.button.menu', p_locale), 'callback_data', 'menu'))));
end
$$;
comment on function flows.rep_menu_markup(text) is 'The button that leads from a file back to the menu.';

create function dialog.callback_button(p_text text, p_action text) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
  return pg_catalog.jsonb_build_object('text', p_text, 'callback_data', p_action);
end
$$;
comment on function dialog.callback_button(text, text) is 'A button that a view makes: its text and its callback_data (1 to 64 bytes).';

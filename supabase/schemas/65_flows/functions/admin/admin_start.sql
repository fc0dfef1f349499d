create function flows.admin_start(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  -- A link may come from anybody, so it opens only what shows or asks.
  v_linked text[] := pg_catalog.regexp_match(p_turn.argument, '^(apr_ask|apr_no|flag|ord_show|pay_review)-([0-9]{1,18})$');
begin
  if p_turn.first_contact then
    v_outcome.calls := array[flows.chat_commands('admin', 'admin', p_turn.locale, p_turn.chat_id)];
  end if;
  v_outcome.action := v_linked[1] || ':' || v_linked[2];
  return v_outcome;
end
$$;
comment on function flows.admin_start(dialog.turn) is
  'Handler of an admin''s /start: at the very first one they are given the admin''s commands. The link of an alert in a group (/start flag-7) opens what its button would in a private chat.';

create function flows.client_history(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_before bigint := case when p_turn.argument ~ '^[0-9]{1,18}$' then p_turn.argument::bigint end;
  v_lines text;
  v_last bigint;
  v_count integer;
begin
  select pg_catalog.string_agg(core.text('client.history_line', p_turn.locale, pg_catalog.jsonb_build_object(
      'date', core.format_date((h.at at time zone core.setting_text('time_zone'))::date, p_turn.locale),
      'sign', case when h.amount > 0 then '+' else '−' end, 'amount', pg_catalog.abs(h.amount),
      'kind_html', core.text('ledger.kind.' || h.kind, p_turn.locale), 'balance', h.balance_after)), E'\n' order by h.entry_id desc),
    min(h.entry_id), count(*)
  into v_lines, v_last, v_count
  from ledger.history(p_turn.person_id, v_before, 8) h;
  if v_count = 0 then
    v_outcome.text_key := 'client.history_empty';
    return v_outcome;
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('lines_html', v_lines);
  v_outcome.buttons := dialog.row_of(
    case when v_before is not null
      then dialog.callback_button(core.text('client.button.newest', p_turn.locale), 'history') end,
    case when exists (select from ledger.history(p_turn.person_id, v_last, 1))
      then dialog.callback_button(core.text('flows.button.older', p_turn.locale), 'history:' || v_last) end);
  return v_outcome;
end
$$;
comment on function flows.client_history(dialog.turn) is
  'View of the history, eight entries a page, newest first; the argument is the entry that the page before ended with.';

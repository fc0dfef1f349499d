create function flows.par_statements(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner loyalty.partner := flows.par_desk(p_turn);
  v_id bigint := v_partner.id;
  v_before text := pg_catalog.substring(p_turn.argument, '^[0-9]+\.([0-9-]{10})$');
  v_last date;
  v_lines text;
  v_next text;
  v_row jsonb := '[]'::jsonb;
begin
  select pg_catalog.string_agg(core.text('partners.statement_line', p_turn.locale, pg_catalog.jsonb_build_object(
      'month', flows.rep_month_name(s.month, p_turn.locale), 'number', s.number,
      'owes', flows.par_owes(s.closing, s.point_value_minor, p_turn.locale))), E'\n' order by s.month desc),
    coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(
      flows.rep_month_name(s.month, p_turn.locale), 'par_statement:' || s.ref)) order by s.month desc), '[]'), min(s.month)
  into v_lines, v_outcome.buttons, v_last
  from (select t.*, t.partner_id || '.' || t.month as ref from loyalty.statement t
    where t.partner_id = v_id and (v_before is null or t.month::text < v_before) order by t.month desc limit 6) s;
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_partner.name, 'lines_html', v_lines);
  if v_last is null then
    v_outcome.text_key := 'partners.no_statement';
  end if;
  if v_before is not null then
    v_row := v_row || dialog.callback_button(core.text('people.button.newest', p_turn.locale), 'par_statements:' || v_id);
  end if;
  if exists (select from loyalty.statement s where s.partner_id = v_id and s.month < v_last) then
    v_next := v_id || '.' || v_last;
    v_row := v_row || dialog.callback_button(core.text('flows.button.older', p_turn.locale), 'par_statements:' || v_next);
  end if;
  v_outcome.buttons := v_outcome.buttons || case when v_row = '[]' then '[]' else pg_catalog.jsonb_build_array(v_row) end
    || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('partners.button.card', p_turn.locale), 'par_card:' || v_id)));
  return v_outcome;
end
$$;
comment on function flows.par_statements(dialog.turn) is
  'View of a partner''s statements, six a page, newest first: who owes whom, and a button to each; behind the partner''s number the argument names the month that the page before ended with. KP300 as flows.par_desk().';

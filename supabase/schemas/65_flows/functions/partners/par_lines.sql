create function flows.par_lines(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner loyalty.partner := flows.par_desk(p_turn);
  v_asked text[] := pg_catalog.regexp_match(p_turn.argument, '^[0-9]+\.([0-9-]{10})\.([0-9]{1,9})$');
  v_after integer := coalesce(v_asked[2]::integer, 0);
  v_statement loyalty.statement;
  v_ref text;
  v_page record;
  v_next text;
  v_row jsonb := '[]'::jsonb;
begin
  select * into v_statement from loyalty.statement s where s.partner_id = v_partner.id
  order by (s.month::text = v_asked[1]) desc nulls last, s.month desc limit 1;
  if v_statement.id is null then
    v_outcome.text_key := 'partners.no_statement';
    v_outcome.params := pg_catalog.jsonb_build_object('name', v_partner.name);
    return v_outcome;
  end if;
  v_ref := v_partner.id || '.' || v_statement.month;
  select pg_catalog.string_agg(core.text('partners.line', p_turn.locale, pg_catalog.jsonb_build_object(
      'at', coalesce(flows.stat_time(l.at, p_turn.locale) || ' ', ''),
      'what_html', case when l.kind is null or l.line = 'fee' then core.text('partner_reports.line.' || l.line, p_turn.locale)
        else core.text('ledger.kind.' || l.kind, p_turn.locale) end,
      'points', loyalty.signed_points(l.points, p_turn.locale), 'balance', l.balance)), E'\n' order by l.n)
      filter (where l.n > v_after and l.n <= v_after + 12) as lines,
    least(v_after + 12, max(l.n)) as last, max(l.n) as total
  into v_page from loyalty.statement_lines(v_statement.id) l;
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_partner.name, 'number', v_statement.number,
    'month', flows.rep_month_name(v_statement.month, p_turn.locale),
    'lines_html', coalesce(v_page.lines, core.text('people.nothing', p_turn.locale)), 'last', v_page.last, 'total', v_page.total);
  if v_after > 0 then
    v_next := v_ref || '.' || greatest(v_after - 12, 0);
    v_row := v_row || dialog.callback_button(core.text('partners.button.lines_before', p_turn.locale), 'par_lines:' || v_next);
  end if;
  if v_page.last < v_page.total then
    v_next := v_ref || '.' || v_page.last;
    v_row := v_row || dialog.callback_button(core.text('flows.button.more', p_turn.locale), 'par_lines:' || v_next);
  end if;
  v_outcome.buttons := case when v_row = '[]' then '[]' else pg_catalog.jsonb_build_array(v_row) end
    || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('partners.button.statement', p_turn.locale), 'par_statement:' || v_ref)));
  return v_outcome;
end
$$;
comment on function flows.par_lines(dialog.turn) is
  'View of what a partner''s statement is made of, twelve lines a page in the order of the books; behind the partner''s number the argument names the month and the line that the page before ended with. KP300 as flows.par_desk().';

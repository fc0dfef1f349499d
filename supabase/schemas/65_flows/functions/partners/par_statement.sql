create function flows.par_statement(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner loyalty.partner := flows.par_desk(p_turn);
  v_id bigint := v_partner.id;
  v_asked text := pg_catalog.substring(p_turn.argument, '^[0-9]+\.([0-9-]{10})$');
  v_statement loyalty.statement;
  v_before date;
  v_after date;
  v_next text;
  v_row jsonb := '[]'::jsonb;
begin
  v_outcome.buttons := '[]';
  select * into v_statement from loyalty.statement s where s.partner_id = v_id
  order by (s.month::text = v_asked) desc nulls last, s.month desc limit 1;
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_partner.name);
  if v_statement.id is null then
    v_outcome.text_key := 'partners.no_statement';
  else
    v_outcome.params := v_outcome.params || pg_catalog.to_jsonb(v_statement) || pg_catalog.jsonb_build_object(
      'month', flows.rep_month_name(v_statement.month, p_turn.locale),
      'owes', flows.par_owes(v_statement.closing, v_statement.point_value_minor, p_turn.locale));
    v_next := v_id || '.' || v_statement.month || '.0';
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('partners.button.lines', p_turn.locale), 'par_lines:' || v_next)));
    select max(s.month) filter (where s.month < v_statement.month), min(s.month) filter (where s.month > v_statement.month)
    into v_before, v_after from loyalty.statement s where s.partner_id = v_id;
    if v_before is not null then
      v_next := v_id || '.' || v_before;
      v_row := v_row || dialog.callback_button('◀️ ' || flows.rep_month_name(v_before, p_turn.locale), 'par_statement:' || v_next);
    end if;
    if v_after is not null then
      v_next := v_id || '.' || v_after;
      v_row := v_row || dialog.callback_button(flows.rep_month_name(v_after, p_turn.locale) || ' ▶️', 'par_statement:' || v_next);
    end if;
  end if;
  v_outcome.buttons := v_outcome.buttons || case when v_row = '[]' then '[]' else pg_catalog.jsonb_build_array(v_row) end
    || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('partners.button.all_statements', p_turn.locale), 'par_statements:' || v_id),
      dialog.callback_button(core.text('partners.button.card', p_turn.locale), 'par_card:' || v_id)));
  return v_outcome;
end
$$;
comment on function flows.par_statement(dialog.turn) is
  'View of the figures of a partner''s statement: behind the partner''s number the argument names the month by its first day; the newest unless there is one of it. KP300 as flows.par_desk().';

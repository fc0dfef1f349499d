create function flows.run_rules(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_skip integer := dialog.skipped(p_turn, 'run_rules');
  v_back integer := greatest(v_skip - 8, 0);
  v_on integer := v_skip + 8;
  v_lines text;
begin
  select pg_catalog.string_agg(core.text(case when flows.run_rule_holds(r) then 'runs.rules_line' else 'runs.rules_line_over' end,
      p_turn.locale, flows.run_rule_words(r, p_turn.locale)), E'\n' order by flows.run_rule_holds(r) desc, r.id desc),
    pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(pg_catalog.left(r.name, 40), 'run_rule:' || r.id))
      order by flows.run_rule_holds(r) desc, r.id desc)
  into v_lines, v_outcome.buttons
  from (select * from loyalty.bonus_rule t order by flows.run_rule_holds(t) desc, t.id desc offset v_skip limit 8) r;
  v_outcome.buttons := coalesce(v_outcome.buttons, '[]');
  if v_lines is null then
    v_outcome.text_key := 'runs.rules_empty';
  end if;
  v_outcome.buttons := v_outcome.buttons || dialog.row_of(
    case when v_skip > 0
      then dialog.callback_button(core.text('flows.button.before', p_turn.locale), 'run_rules:' || v_back) end,
    case when (select count(*) from loyalty.bonus_rule) > v_on
      then dialog.callback_button(core.text('flows.button.more', p_turn.locale), 'run_rules:' || v_on) end);
  v_outcome.params := pg_catalog.jsonb_build_object('lines_html', coalesce(v_lines, ''));
  return v_outcome;
end
$$;
comment on function flows.run_rules(dialog.turn) is
  'View of the rules of monthly bonuses, eight a page: those that hold first, the newest on top; the argument is how many to skip.';

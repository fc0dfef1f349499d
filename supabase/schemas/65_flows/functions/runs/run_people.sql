create function flows.run_people(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_month date := flows.run_argument(p_turn.argument);
  v_after bigint := coalesce(pg_catalog.substring(p_turn.argument, ':([0-9]{1,18})$')::bigint, 0);
  v_lines text;
  v_people integer;
  v_next text;
begin
  select pg_catalog.string_agg(core.text('runs.people_line', p_turn.locale, pg_catalog.jsonb_build_object(
      'name', coalesce(p.name, p.first_name), 'points', t.points, 'rules', t.rules)), E'\n' order by t.person_id),
    count(*), v_month || ':' || max(t.person_id)
  into v_lines, v_people, v_next
  from (
    select b.person_id, sum(b.points) as points, pg_catalog.string_agg(r.name, ', ' order by r.id) as rules
    from loyalty.monthly_bonuses(v_month, v_after) b join loyalty.bonus_rule r on r.id = b.rule_id
    group by b.person_id order by b.person_id limit 10
  ) t join people.person p on p.id = t.person_id;
  v_outcome.params := pg_catalog.jsonb_build_object('month', flows.run_name(v_month),
    'lines_html', coalesce(v_lines, core.text('runs.people_none', p_turn.locale)));
  v_outcome.buttons := '[]';
  if v_people = 10 then
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('flows.button.more', p_turn.locale), 'run_people:' || v_next)));
  end if;
  v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
    dialog.callback_button(core.text('runs.button.back_to_month', p_turn.locale), 'run_month:' || v_month)));
  return v_outcome;
end
$$;
comment on function flows.run_people(dialog.turn) is
  'View of the dry run by people, ten a page in the order of their numbers; the argument is the month and the person that the page before ended with.';

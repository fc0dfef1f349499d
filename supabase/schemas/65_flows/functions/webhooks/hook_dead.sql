create function flows.hook_dead(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_endpoint webhooks.endpoint := flows.hook_named(p_turn);
  v_lines text;
begin
  select pg_catalog.string_agg(core.text('hooks.dead_line', p_turn.locale, pg_catalog.jsonb_build_object('n', p.n, 'at', p.at,
      'what', core.text('hooks.event.' || p.type, p_turn.locale), 'error', coalesce(p.error, '?'))), E'\n' order by p.n),
    pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(
      dialog.callback_button('🔁 ' || p.n || '. ' || p.at, 'hook_again:' || p.delivery_id),
      dialog.callback_button('🗑 ' || p.n, 'hook_dismiss:' || p.delivery_id)) order by p.n)
  into v_lines, v_outcome.buttons
  from (select q.*, row_number() over (order by q.delivery_id desc) as n, flows.stat_time(q.occurred_at, p_turn.locale) as at
    from webhooks.problems(v_endpoint.id) q order by q.delivery_id desc limit 8) p;
  if v_lines is null then
    v_outcome.text_key := 'hooks.dead_empty';
  else
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('hooks.button.dismiss_all', p_turn.locale), 'hook_ask_dismiss:' || v_endpoint.id)));
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_endpoint.name, 'lines_html', v_lines);
  return v_outcome;
end
$$;
comment on function flows.hook_dead(dialog.turn) is
  'View of what a webhook did not take in all its tries: the newest eight, with buttons to send each again or take it off the list.';

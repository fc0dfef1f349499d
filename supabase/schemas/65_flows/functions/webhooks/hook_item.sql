create function flows.hook_item(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_endpoint webhooks.endpoint := flows.hook_named(p_turn);
  v_waiting bigint;
  v_dead bigint;
  v_error text;
begin
  select count(*) filter (where d.finished_at is null), count(*) filter (where d.outcome = 'dead') into v_waiting, v_dead
  from webhooks.delivery d where d.endpoint_id = v_endpoint.id;
  if v_endpoint.failures_in_a_row > 0 then
    select d.last_error into v_error from webhooks.delivery d
    where d.endpoint_id = v_endpoint.id and d.last_error is not null order by d.id desc limit 1;
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object(
    'name', v_endpoint.name, 'state', flows.hook_state(v_endpoint, p_turn.locale),
    'host', flows.hook_host(v_endpoint.url),
    'events', (select pg_catalog.string_agg(core.text('hooks.event.' || e.name, p_turn.locale), ', ' order by e.n)
      from pg_catalog.unnest(v_endpoint.events) with ordinality e (name, n)),
    'success', coalesce(flows.stat_time(v_endpoint.last_success_at, p_turn.locale), core.text('hooks.never', p_turn.locale)),
    'failures', v_endpoint.failures_in_a_row || coalesce(' (' || v_error || ')', ''), 'waiting', v_waiting);
  if v_endpoint.enabled then
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('hooks.button.test', p_turn.locale), 'hook_test:' || v_endpoint.id),
      dialog.callback_button(core.text('hooks.button.off', p_turn.locale), 'hook_off:' || v_endpoint.id)));
  else
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('hooks.button.on', p_turn.locale), 'hook_on:' || v_endpoint.id)));
  end if;
  v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(
    pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('hooks.button.events', p_turn.locale), 'hook_events:' || v_endpoint.id),
      dialog.callback_button(core.text('hooks.button.new_key', p_turn.locale), 'hook_ask_key:' || v_endpoint.id)),
    pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('hooks.button.refresh', p_turn.locale), 'hook_show:' || v_endpoint.id),
      dialog.callback_button(core.text('hooks.button.remove', p_turn.locale), 'hook_ask_remove:' || v_endpoint.id)));
  if v_dead > 0 then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(dialog.callback_button(
      core.text('hooks.dead_count', p_turn.locale, pg_catalog.jsonb_build_object('n', v_dead)), 'hook_dead:' || v_endpoint.id)));
  end if;
  return v_outcome;
end
$$;
comment on function flows.hook_item(dialog.turn) is
  'View of a webhook: how it is doing, and what can be done. Of its address only the host: the rest is often a password.';

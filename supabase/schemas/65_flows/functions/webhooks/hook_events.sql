create function flows.hook_events(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_endpoint webhooks.endpoint := flows.hook_named(p_turn);
begin
  select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(case
      when t.name = any (v_endpoint.events) then dialog.callback_button('✅ ' || t.label, 'hook_unwant:' || t.argument)
      else dialog.callback_button('▫️ ' || t.label, 'hook_want:' || t.argument) end) order by t.n)
  into v_outcome.buttons
  from (select e.name, e.n, core.text('hooks.want.' || e.name, p_turn.locale) as label, v_endpoint.id || '.' || e.name as argument
    from pg_catalog.unnest(webhooks.event_types()) with ordinality e (name, n)) t;
  v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
    dialog.callback_button(core.text('hooks.button.back', p_turn.locale), 'hook_show:' || v_endpoint.id)));
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_endpoint.name);
  return v_outcome;
end
$$;
comment on function flows.hook_events(dialog.turn) is
  'View of what a webhook is told of: a button for each type of event. Each says what it will do, so that a press that comes twice does it once.';

create function flows.hook_list(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_lines text;
begin
  select pg_catalog.string_agg(core.text('hooks.line', p_turn.locale,
      pg_catalog.jsonb_build_object('name', e.name, 'state', flows.hook_state(e, p_turn.locale))), E'\n' order by e.id),
    pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(e.name, 'hook_show:' || e.id)) order by e.id)
  into v_lines, v_outcome.buttons
  from (select * from webhooks.endpoint q where q.removed_at is null order by q.id limit 20) e;
  if v_lines is null then
    v_outcome.text_key := 'hooks.list_empty';
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('lines_html', v_lines);
  return v_outcome;
end
$$;
comment on function flows.hook_list(dialog.turn) is 'View of the webhooks, the first twenty, with how each is doing.';

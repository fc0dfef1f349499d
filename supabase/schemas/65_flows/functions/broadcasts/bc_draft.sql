create function flows.bc_draft(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_broadcast outreach.broadcast := flows.bc_desk(p_turn);
  v_id bigint := v_broadcast.id;
begin
  if v_broadcast.status <> 'draft' then
    perform core.raise_error('KP551', v_id::text);
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('id', v_id::text,
    'audience_html', flows.bc_audience_html(v_broadcast.segment, p_turn.locale));
  v_outcome.buttons := pg_catalog.jsonb_build_array(
    pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('broadcast.button.look', p_turn.locale), 'bc_look:' || v_id),
      dialog.callback_button(core.text('broadcast.button.test', p_turn.locale), 'bc_test:' || v_id)),
    pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('broadcast.button.who', p_turn.locale), 'bc_who:' || v_id),
      dialog.callback_button(core.text('broadcast.button.text', p_turn.locale), 'bc_text:' || v_id)),
    pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('broadcast.button.now', p_turn.locale), 'bc_now:' || v_id),
      dialog.callback_button(core.text('broadcast.button.when', p_turn.locale), 'bc_when:' || v_id)),
    pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('broadcast.button.drop', p_turn.locale), 'bc_drop:' || v_id)));
  return v_outcome;
end
$$;
comment on function flows.bc_draft(dialog.turn) is 'View of a draft: whom it is for, how many that is, and all that can be done with it. KP551 it is no draft any more.';

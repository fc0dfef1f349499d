create function flows.bc_audience(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_broadcast outreach.broadcast := flows.bc_desk(p_turn);
  v_id bigint := v_broadcast.id;
begin
  v_outcome.params := pg_catalog.jsonb_build_object('id', v_id::text,
    'audience_html', flows.bc_audience_html(v_broadcast.segment, p_turn.locale));
  v_outcome.buttons := pg_catalog.jsonb_build_array(
    pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('broadcast.button.locale', p_turn.locale), 'bc_locale:' || v_id),
      dialog.callback_button(core.text('broadcast.button.partner', p_turn.locale), 'bc_partner:' || v_id)),
    pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('broadcast.button.tier', p_turn.locale), 'bc_tier:' || v_id),
      dialog.callback_button(core.text('broadcast.button.tag', p_turn.locale), 'bc_tag:' || v_id)),
    pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('broadcast.button.visit', p_turn.locale), 'bc_visit:' || v_id),
      dialog.callback_button(core.text('broadcast.button.balance', p_turn.locale), 'bc_balance:' || v_id)),
    pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('dialog.back', p_turn.locale), 'bc_open:' || v_id)));
  return v_outcome;
end
$$;
comment on function flows.bc_audience(dialog.turn) is 'View of whom a draft is for: the conditions, and a button for each to change it.';

create function flows.ppl_adjustment(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_adjustment loyalty.adjustment;
  v_id bigint;
begin
  select * into v_adjustment from loyalty.adjustment a where a.id::text = p_turn.argument;
  if v_adjustment.id is null then
    perform core.raise_error('KP352', p_turn.argument);
  end if;
  v_id := v_adjustment.id;
  v_outcome.text_key := ('people.adjustment.' || case when v_adjustment.status = 'pending' and v_adjustment.expires_at <= core.now()
    then 'expired' else v_adjustment.status end);
  v_outcome.params := pg_catalog.jsonb_build_object('id', v_id::text, 'person_html', flows.ppl_mention(v_adjustment.person_id),
    'points', loyalty.signed_points(v_adjustment.amount, p_turn.locale), 'balance', ledger.balance(v_adjustment.person_id),
    'reason', v_adjustment.reason, 'asker', loyalty.staff_name(v_adjustment.asked_by), 'at', flows.stat_time(v_adjustment.asked_at, p_turn.locale),
    'until', flows.stat_time(v_adjustment.expires_at, p_turn.locale), 'who', loyalty.staff_name(v_adjustment.decided_by),
    'decided_at', flows.stat_time(v_adjustment.decided_at, p_turn.locale));
  if v_adjustment.status = 'pending' and v_adjustment.expires_at > core.now() then
    v_outcome.buttons := pg_catalog.jsonb_build_array(case when p_turn.person_id in (v_adjustment.asked_by, v_adjustment.person_id)
      then pg_catalog.jsonb_build_array(
        dialog.callback_button(core.text('people.button.withdraw', p_turn.locale), 'ppl_no:' || v_id))
      else pg_catalog.jsonb_build_array(
        dialog.callback_button(core.text('loyalty.button.approve', p_turn.locale), 'ppl_yes:' || v_id) || '{"style": "success"}',
        dialog.callback_button(core.text('loyalty.button.reject', p_turn.locale), 'ppl_no:' || v_id)) end);
  end if;
  return v_outcome;
end
$$;
comment on function flows.ppl_adjustment(dialog.turn) is
  'View of an adjustment: whose points, how many, why, who asked; the buttons to decide, or who decided. KP352 there is none.';

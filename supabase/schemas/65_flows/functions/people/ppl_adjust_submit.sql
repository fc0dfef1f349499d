create function flows.ppl_adjust_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_adjustment loyalty.adjustment;
  v_told bigint;
begin
  perform flows.ppl_lay(p_turn.person_id, (p_draft -> 'client')::bigint);
  v_adjustment := loyalty.adjust((p_draft -> 'client')::bigint, (p_draft #> '{points,value}')::numeric, p_draft ->> 'reason', p_turn.person_id);
  v_outcome.params := pg_catalog.jsonb_build_object('id', v_adjustment.id::text, 'name', loyalty.staff_name(v_adjustment.person_id),
    'points', loyalty.signed_points(v_adjustment.amount, p_turn.locale), 'hours', core.setting_integer('adjustment_hours'));
  if v_adjustment.status = 'posted' then
    v_outcome.text_key := 'people.done_adjust';
    return v_outcome;
  end if;
  v_told := flows.ppl_ask_second(v_adjustment);
  v_outcome.text_key := case when v_told > 0 then 'people.done_adjust_waits' else 'people.done_adjust_nobody' end;
  return v_outcome;
end
$$;
comment on function flows.ppl_adjust_submit(dialog.turn, jsonb) is
  'Submit function: gives or takes points, or asks the other admins when it takes a second one. KP102, KP350, KP351 as loyalty.adjust().';

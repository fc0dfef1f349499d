create function flows.ppl_adjust_preview(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_client_id bigint := (p_draft -> 'client')::bigint;
  v_points bigint := (p_draft #> '{points,value}')::bigint;
  v_limit bigint := core.setting_integer('adjustment_limit_points');
  v_waits text;
begin
  v_waits := case
    when v_client_id = p_turn.person_id then core.text('people.adjust_own', p_turn.locale)
    when pg_catalog.abs(v_points) > v_limit then
      core.text('people.adjust_waits', p_turn.locale, pg_catalog.jsonb_build_object('limit', v_limit))
    else '' end;
  v_outcome.text_key := case when v_points > 0 then 'people.confirm_give' else 'people.confirm_take' end;
  v_outcome.params := pg_catalog.jsonb_build_object('name', loyalty.staff_name(v_client_id), 'number', v_client_id::text,
    'points', pg_catalog.abs(v_points), 'balance', ledger.balance(v_client_id), 'after', ledger.balance(v_client_id) + v_points,
    'reason', p_draft ->> 'reason', 'waits_html', v_waits);
  return v_outcome;
end
$$;
comment on function flows.ppl_adjust_preview(dialog.turn, jsonb) is
  'What an admin confirms: whose points change, from what to what, why, and whether a second admin must agree.';

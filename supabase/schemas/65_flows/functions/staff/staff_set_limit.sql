create function flows.staff_set_limit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_points bigint := (p_draft ->> 'points')::numeric::bigint;
  v_person_id bigint := (p_draft ->> 'person_id')::bigint;
begin
  perform loyalty.set_staff_limit((p_draft ->> 'partner_id')::bigint, v_person_id, v_points, 'person:' || p_turn.person_id);
  v_outcome.text_key := 'staff.limit_set';
  v_outcome.params := pg_catalog.jsonb_build_object('name', loyalty.staff_name(v_person_id),
    'limit', coalesce(v_points, core.setting_integer('cashier_daily_limit_points')));
  return v_outcome;
end
$$;
comment on function flows.staff_set_limit(dialog.turn, jsonb) is
  'Submit function of a cashier''s daily limit in points; skipped: the programme''s. KP304 the person no longer owns the partner it was begun for.';

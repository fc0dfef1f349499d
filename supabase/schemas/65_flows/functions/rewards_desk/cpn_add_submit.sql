create function flows.cpn_add_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_coupon loyalty.coupon := flows.cpn_of_draft(p_draft);
begin
  perform loyalty.add_coupon(v_coupon.code, v_coupon.partner_id, v_coupon.name, v_coupon.points, 'person:' || p_turn.person_id,
    v_coupon.lifetime_days, v_coupon.max_uses, null, v_coupon.valid_to);
  v_outcome.text_key := 'cpn.added';
  v_outcome.params := pg_catalog.jsonb_build_object('code', v_coupon.code);
  return v_outcome;
end
$$;
comment on function flows.cpn_add_submit(dialog.turn, jsonb) is
  'Submit function of a new coupon: it can be used at once, in the administrator''s name (audit). The refusals of loyalty.add_coupon().';

create function flows.cpn_add_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  perform loyalty.add_coupon(p_draft ->> 'code', (p_draft #>> '{partner,value}')::bigint, p_draft ->> 'name', (p_draft -> 'points')::bigint,
    'person:' || p_turn.person_id, (p_draft ->> 'lifetime_days')::bigint, (p_draft ->> 'max_uses')::bigint, null,
    (p_draft #>> '{valid_to,value}')::timestamptz);
  v_outcome.text_key := 'cpn.added';
  v_outcome.params := pg_catalog.jsonb_build_object('code', p_draft ->> 'code');
  return v_outcome;
end
$$;
comment on function flows.cpn_add_submit(dialog.turn, jsonb) is
  'Submit function of a new coupon: it can be used at once, in the administrator''s name (audit). The refusals of loyalty.add_coupon().';

create function flows.rev_split_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_people bigint[];
  v_amounts bigint[];
begin
  select pg_catalog.array_agg((x.part ->> 'person')::bigint order by x.n), pg_catalog.array_agg((x.part ->> 'amount')::bigint order by x.n)
  into v_people, v_amounts
  from pg_catalog.jsonb_array_elements(p_draft #> '{parts,value}') with ordinality as x (part, n);
  perform payments.decide_split((p_draft ->> 'payment')::bigint, v_people, v_amounts, 'person:' || p_turn.person_id);
  v_outcome.text_key := 'review.credited';
  return v_outcome;
end
$$;
comment on function flows.rev_split_submit(dialog.turn, jsonb) is
  'Submit function of how a payment is split: credits each their part in the admin''s name. The refusals of payments.decide_split().';

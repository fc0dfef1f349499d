create function flows.serve_ask_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_spend loyalty.spend;
begin
  v_spend := loyalty.ask_spend((p_draft #>> '{client,partner}')::bigint, p_turn.person_id, (p_draft #>> '{client,value}')::bigint,
    (p_draft #>> '{amount,value}')::bigint, coalesce(p_draft #>> '{points,value}', p_draft ->> 'points')::numeric);
  perform people.drop_card_code(p_draft #>> '{client,code}');
  v_outcome.text_key := 'serve.asked';
  v_outcome.params := pg_catalog.jsonb_build_object('client', p_draft #> '{client,shown}', 'points', v_spend.points,
    'bill', loyalty.money(v_spend.bill_minor, p_turn.locale));
  return v_outcome;
end
$$;
comment on function flows.serve_ask_submit(dialog.turn, jsonb) is
  'Submit function of a request to pay with points: the client is asked in the client bot. The refusals of loyalty.ask_spend().';

create function flows.serve_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_quote jsonb := flows.serve_quote(p_draft);
  v_key text := pg_catalog.format('partner:%s:%s', p_turn.chat_id, p_draft #>> '{amount,update}');
  v_purchase loyalty.purchase;
  v_approval_id bigint;
begin
  begin
    v_purchase := loyalty.purchase(v_key, (v_quote -> 'partner')::bigint, (v_quote -> 'person')::bigint, p_turn.person_id,
      (v_quote -> 'bill')::bigint, (v_quote -> 'points')::bigint, p_spend_id => (v_quote ->> 'spend')::bigint);
  exception when sqlstate 'KP320' then
    v_purchase := null;
  end;
  perform people.drop_card_code(p_draft #>> '{client,code}');
  if v_purchase.id is null then
    v_approval_id := flows.serve_ask_owners(v_key, p_turn.person_id, v_quote);
    if v_approval_id is null then
      perform core.raise_error('KP320', 'no owner can be asked');
    end if;
    v_outcome.text_key := 'serve.owner_asked';
    v_outcome.next_state := 'serve.next';
    v_outcome.params := pg_catalog.jsonb_build_object('client', p_draft #> '{client,shown}', 'earned', v_quote -> 'earned',
      'minutes', (select ceil(extract(epoch from a.expires_at - p_turn.at) / 60)::integer from flows.approval a where a.id = v_approval_id));
    return v_outcome;
  end if;
  v_outcome.text_key := flows.serve_sold_key(v_purchase);
  v_outcome.params := flows.serve_sale_params(v_purchase, p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.serve_submit(dialog.turn, jsonb) is
  'Submit function of a sale: enters the purchase under a key of the chat and the update that brought the bill, so one confirmation gives one purchase. Over the cashier''s limit the owners are asked instead. KP320 over it and no owner can be asked; the refusals of loyalty.purchase().';

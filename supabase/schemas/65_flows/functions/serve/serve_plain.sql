create function flows.serve_plain(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_spend loyalty.spend;
begin
  if p_turn.argument ~ '^[0-9]{1,18}$' then
    select * into v_spend from loyalty.spend s where s.id = p_turn.argument::bigint and s.method = 'request';
  end if;
  if v_spend.id is null or v_spend.status = 'used' or v_spend.closed_at < p_turn.at - interval '1 hour'
    or exists (select from loyalty.purchase p where p.key = pg_catalog.format('partner:%s:spend%s', p_turn.chat_id, v_spend.id)) then
    return dialog.stale(p_turn);
  elsif v_spend.cashier_id <> p_turn.person_id then
    perform core.raise_error('KP332', pg_catalog.format('spend %s, person %s', v_spend.id, p_turn.person_id));
  end if;
  perform loyalty.require_staff(v_spend.partner_id, p_turn.person_id);
  if v_spend.status in ('asked', 'ready') and v_spend.expires_at > p_turn.at then
    perform loyalty.cancel_spend(v_spend.id, 'person:' || p_turn.person_id);
  end if;
  v_outcome.next_state := 'serve.sale';
  v_outcome.calls := dialog.strip_menu(p_turn);
  v_outcome.draft := pg_catalog.jsonb_build_object(
    'client', pg_catalog.jsonb_build_object('value', v_spend.person_id, 'shown', flows.serve_name(v_spend.person_id), 'partner', v_spend.partner_id),
    'amount', pg_catalog.jsonb_build_object('value', v_spend.bill_minor, 'shown', loyalty.money(v_spend.bill_minor, p_turn.locale),
      'update', 'spend' || v_spend.id));
  return v_outcome;
end
$$;
comment on function flows.serve_plain(dialog.turn) is
  'Handler of "go on without points" under a request: takes it back if it still waits, and leads to the sale''s confirmation with its client and bill. One request leads to one purchase at most. KP332 another cashier''s request; KP300-KP303 and the refusals of loyalty.cancel_spend().';

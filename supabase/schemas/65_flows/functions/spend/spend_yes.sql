create function flows.spend_yes(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_spend loyalty.spend;
  v_purchase loyalty.purchase;
  v_refused text;
begin
  if p_turn.argument ~ '^[0-9]{1,18}$' then
    select * into v_spend from loyalty.spend s where s.id = p_turn.argument::bigint and s.method = 'request';
  end if;
  if v_spend.id is null then
    return dialog.stale(p_turn);
  elsif v_spend.person_id <> p_turn.person_id then
    perform core.raise_error('KP332', pg_catalog.format('spend %s, person %s', v_spend.id, p_turn.person_id));
  end if;
  v_outcome.next_state := 'spend.told';
  v_outcome.params := pg_catalog.jsonb_build_object('points', v_spend.points, 'bill', loyalty.money(v_spend.bill_minor, p_turn.locale),
    'partner', (select p.name from loyalty.partner p where p.id = v_spend.partner_id));
  v_outcome.text_key := 'spend.agreed';
  if v_spend.status = 'used' then
    return v_outcome;
  elsif v_spend.status not in ('asked', 'ready') or v_spend.expires_at <= p_turn.at then
    v_outcome.text_key := 'spend.request_over';
    return v_outcome;
  end if;
  begin
    -- In the order that all purchases lock: the cashier, then every wallet at once.
    perform loyalty.require_staff(v_spend.partner_id, v_spend.cashier_id);
    perform ledger.lock_wallets(array(select unnest(array_remove(array[p.id, p.inviter_id], null)) from people.person p
      where p.id = p_turn.person_id));
    v_spend := loyalty.confirm_spend(v_spend.id, p_turn.person_id, false);
    begin
      v_purchase := loyalty.purchase('spend:' || v_spend.id, v_spend.partner_id, p_turn.person_id, v_spend.cashier_id,
        v_spend.bill_minor, v_spend.points, v_spend.receipt, p_spend_id => v_spend.id);
      perform flows.serve_tell_sale(v_purchase, 'serve.paid_told');
    exception when sqlstate 'KP320' then
      v_refused := flows.spend_over_limit(p_turn, v_spend);
    end;
  exception when sqlstate 'KP300' or sqlstate 'KP301' or sqlstate 'KP302' or sqlstate 'KP303' then
    v_refused := 'spend.till_closed';
  end;
  if v_refused = 'spend.till_closed' then
    perform loyalty.cancel_spend(v_spend.id, 'rule:till_closed');
  end if;
  v_outcome.text_key := coalesce(v_refused, v_outcome.text_key);
  return v_outcome;
end
$$;
comment on function flows.spend_yes(dialog.turn) is
  'Handler of a client''s Yes to a cashier''s request: the purchase is made at once as that cashier''s, who is told; over the cashier''s limit an owner is asked first. Pressed again, it says the same; too late, that it is. KP332 another client''s request; the refusals of loyalty.confirm_spend() and loyalty.purchase(), those of the cashier aside.';

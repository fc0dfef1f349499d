create function loyalty._decide_flagged_purchase(p_purchase_id bigint, p_confirmed boolean, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_purchase loyalty.purchase;
  v_hold record;
  v_due timestamptz;
  v_points bigint := 0;
begin
  select * into v_purchase from loyalty.purchase p where p.id = p_purchase_id;
  if v_purchase.id is null then
    return;
  end if;
  v_due := loyalty._usable_from(v_purchase.at);
  for v_hold in
    select h.id, h.amount_left, e.n from loyalty.earning e
      join ledger.hold h on h.key = pg_catalog.format('purchase:%s:earn:%s', e.purchase_id, e.n)
    where e.purchase_id = p_purchase_id and h.status = 'open' and h.due_at is null
    order by h.id
  loop
    v_points := v_points + v_hold.amount_left;
    if p_confirmed then
      perform ledger.release_hold(v_hold.id, p_actor, 'fraud');
      -- So a later refund finds nothing more to take back.
      update loyalty.earning e set taken_back = e.taken_back + v_hold.amount_left
      where e.purchase_id = p_purchase_id and e.n = v_hold.n;
    elsif v_due > core.now() then
      perform ledger.schedule_hold(v_hold.id, v_due);
    else
      perform ledger.settle_hold(v_hold.id, p_actor);
    end if;
  end loop;
  if p_confirmed then
    update loyalty.purchase p set points_taken_back = p.points_taken_back + v_points where p.id = p_purchase_id;
  elsif v_points > 0 and coalesce(v_due <= core.now(), true) then
    perform gateway.notify(v_purchase.person_id, 'client', 'bonuses', 'loyalty.flag_cleared',
      pg_catalog.jsonb_build_object('points', v_points));
  end if;
end
$$;
comment on function loyalty._decide_flagged_purchase(bigint, boolean, text) is
  'What becomes of a flagged purchase''s held points: released as fraud, counted as taken back; or settled and told; or, while their activation still runs, due at its end. Nothing for null.';

create function loyalty._post_earnings(p_purchase loyalty.purchase, p_due_at timestamptz, p_held boolean) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_wallet bigint := ledger.open_wallet(p_purchase.person_id);
  v_metadata jsonb;
  v_lot record;
  v_posting ledger.posting;
  v_postings ledger.posting[] := '{}'::ledger.posting[];
begin
  select pg_catalog.jsonb_build_object('purchase_id', p_purchase.id, 'partner_id', p.id, 'partner', p.name) into v_metadata
  from loyalty.partner p where p.id = p_purchase.partner_id;
  for v_lot in
    select row_number() over (order by min(e.n)) as n, e.funder, e.expires_at, sum(e.points)::bigint as points
    from pg_catalog.jsonb_to_recordset(p_purchase.explanation) e (n integer, side text, funder text, points bigint, expires_at timestamptz)
    where e.side = 'earn'
    group by e.funder, e.expires_at having sum(e.points) > 0
    order by n
  loop
    insert into loyalty.earning (purchase_id, n, funder, points)
    values (p_purchase.id, v_lot.n, v_lot.funder, v_lot.points);
    v_posting := row(pg_catalog.format('purchase:%s:earn:%s', p_purchase.id, v_lot.n),
      case v_lot.funder when 'partner' then 'purchase_earn' else 'purchase_bonus' end,
      case v_lot.funder when 'partner' then loyalty.partner_account(p_purchase.partner_id)
        else ledger.account_id('programme:bonuses') end,
      v_wallet, v_lot.points,
      -- Of a purchase entered late, a short-lived point may have expired: it gets a day.
      case when v_lot.expires_at is not null then greatest(v_lot.expires_at, p_purchase.recorded_at + interval '1 day') end,
      p_purchase.at, 'person:' || p_purchase.cashier_id, v_metadata, null::bigint);
    if p_held then
      perform ledger.open_hold(v_posting, p_due_at, 'settle');
    else
      v_postings := v_postings || v_posting;
    end if;
  end loop;
  if v_postings <> '{}'::ledger.posting[] then
    perform ledger.post(v_postings);
  end if;
end
$$;
comment on function loyalty._post_earnings(loyalty.purchase, timestamptz, boolean) is
  'Gives what a purchase earned, by its explanation: one transfer from each payer and of each expiry, purchase:<id>:earn:<n>; or, when held, holds of them that settle when due (null: when somebody decides).';

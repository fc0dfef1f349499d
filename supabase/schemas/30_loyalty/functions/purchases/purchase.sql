create function loyalty.purchase(
  p_key text, p_partner_id bigint, p_person_id bigint, p_cashier_id bigint, p_bill_minor numeric, p_points numeric default 0,
  p_receipt text default null, p_at timestamptz default null, p_lines jsonb default null, p_currency text default null,
  p_spend_id bigint default null, p_approved_by bigint default null, p_location_id bigint default null)
returns loyalty.purchase
language plpgsql volatile set search_path = ''
as $$
declare
  v_new loyalty.purchase;
  v_purchase loyalty.purchase;
  v_staff loyalty.staff;
  v_spend loyalty.spend;
  v_flag jsonb;
  v_due_at timestamptz;
  v_most bigint;
begin
  perform loyalty._check_bill(p_bill_minor, p_points, p_lines);
  v_new := loyalty._new_purchase(p_key, p_partner_id, p_person_id, p_cashier_id, p_bill_minor, p_points, p_receipt, p_at,
    p_lines, p_approved_by, p_location_id);
  v_purchase := loyalty._replay_purchase(v_new);
  if v_purchase.id is not null then
    return v_purchase;
  end if;
  perform loyalty._check_client(p_person_id);
  perform loyalty._check_purchase(v_new, p_currency);

  v_staff := loyalty.require_staff(p_partner_id, p_cashier_id);
  perform loyalty._lock_purchase(p_person_id);
  v_purchase := loyalty._replay_purchase(v_new);
  if v_purchase.id is not null then
    return v_purchase;
  end if;
  v_spend := loyalty._take_spend(p_spend_id, v_new);

  select pg_catalog.jsonb_agg(pg_catalog.to_jsonb(q) order by q.n), coalesce(sum(q.points) filter (where q.side = 'earn'), 0),
    max(q.points) filter (where q.rule = 'payable_maximum')
  into v_new.explanation, v_new.points_earned, v_most
  from loyalty.quote(p_person_id, p_partner_id, p_bill_minor, v_new.at, p_points, p_lines) q;
  if v_new.points_spent > v_most then
    perform core.raise_error('KP319', pg_catalog.format('%s of %s', p_points, v_most));
  end if;
  v_new.approved_by := loyalty._check_cashier_limit(v_staff, v_new);
  v_flag := loyalty._flag_purchase(p_person_id, p_cashier_id, p_partner_id, v_new.at);

  v_purchase := loyalty._write_purchase(v_new);
  if v_purchase.id is null then
    return loyalty._replay_purchase(v_new);
  end if;
  v_due_at := case when v_flag is null then loyalty._usable_from(v_purchase.at) end;
  perform loyalty._post_earnings(v_purchase, v_due_at, v_flag is not null or v_due_at is not null);
  if v_spend.id is not null then
    perform loyalty._use_spend(v_spend, v_purchase, v_purchase.points_spent);
  end if;
  insert into loyalty.membership (person_id, partner_id, joined_at)
  values (p_person_id, p_partner_id, v_purchase.at)
  on conflict do nothing;
  if v_flag is not null then
    perform loyalty._raise_flag(v_purchase.id, v_flag);
  end if;
  perform loyalty._upgrade_tier(p_person_id);
  perform loyalty._decide_referral(v_purchase);
  perform loyalty._tell_purchase(v_purchase, v_due_at, v_flag is not null or v_due_at is not null);
  return v_purchase;
end
$$;
comment on function loyalty.purchase(text, bigint, bigint, bigint, numeric, numeric, text, timestamptz, jsonb, text, bigint, bigint, bigint) is
  'Enters a purchase: posts what loyalty.quote() says of it, spends points of a consent (p_spend_id), decides level, referral and suspicion, and tells the client. Bill in minor units, p_at null is now, p_currency null is the programme''s. The same key again returns the first purchase. KP300-KP303 partner and cashier, KP310-KP325 purchase, KP330-KP334 consent; KP202 and KP209 of the ledger when points would be too many.';

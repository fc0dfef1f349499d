create function loyalty.ask_spend(
  p_partner_id bigint, p_cashier_id bigint, p_person_id bigint, p_bill_minor numeric, p_points numeric,
  p_receipt text default null)
returns loyalty.spend
language plpgsql volatile set search_path = ''
as $$
declare
  v_most bigint;
  v_locale text;
  v_yes text;
  v_spend loyalty.spend;
begin
  perform loyalty._check_bill(p_bill_minor, p_points, null);
  perform loyalty._check_spending(p_points);
  if p_cashier_id = p_person_id then
    perform core.raise_error('KP321', 'person ' || p_person_id);
  elsif pg_catalog.length(p_receipt) > 64 then
    perform core.raise_error('KP325', p_receipt);
  end if;
  perform loyalty.require_staff(p_partner_id, p_cashier_id);
  perform loyalty._begin_spend(p_person_id);
  select q.points into v_most from loyalty.quote(p_person_id, p_partner_id, p_bill_minor) q where q.rule = 'payable_maximum';
  if p_points > v_most then
    perform core.raise_error('KP319', pg_catalog.format('%s of %s', p_points, v_most));
  end if;
  insert into loyalty.spend (person_id, method, partner_id, cashier_id, bill_minor, receipt, points, status, created_at, expires_at)
  values (p_person_id, 'request', p_partner_id, p_cashier_id, p_bill_minor, nullif(pg_catalog.btrim(p_receipt), ''), p_points,
    'asked', core.now(), core.now() + pg_catalog.make_interval(secs => core.setting_integer('spend_request_seconds')))
  returning * into v_spend;

  select p.locale into v_locale from people.person p where p.id = p_person_id;
  v_yes := core.text('loyalty.spend.yes', v_locale, pg_catalog.jsonb_build_object('points', v_spend.points));
  perform gateway.notify(p_person_id, 'client', null, 'loyalty.spend.asked', pg_catalog.jsonb_build_object(
    'partner', (select p.name from loyalty.partner p where p.id = p_partner_id), 'points', v_spend.points,
    'bill', loyalty.money(v_spend.bill_minor, v_locale)),
    pg_catalog.jsonb_build_object('inline_keyboard', pg_catalog.jsonb_build_array(
      pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('style', 'success', 'callback_data', 'sp_yes:' || v_spend.id,
        'text', v_yes)),
      pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('text', core.text('loyalty.button.no', v_locale),
        'callback_data', 'sp_no:' || v_spend.id)))));
  return v_spend;
end
$$;
comment on function loyalty.ask_spend(bigint, bigint, bigint, numeric, numeric, text) is
  'A cashier asks a client to pay up to so many points of a bill (minor units). The client is told and has setting spend_request_seconds to confirm; nothing is put aside before. Their older open consent is cancelled. KP300-KP303 partner and cashier, KP310 no such client, KP311 blocked, KP312 the bill, KP318 the points, KP319 more than the bill or the balance allows, KP321 the cashier is the client, KP325 the receipt, KP334 too few points.';

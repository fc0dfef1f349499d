create function loyalty._read_bill(
  p_person_id bigint, p_partner_id bigint, p_bill_minor numeric, p_at timestamptz, p_points numeric, p_lines jsonb)
returns loyalty.bill
language plpgsql stable set search_path = ''
as $$
declare
  v_bill loyalty.bill;
  v_local timestamp;
  v_status text;
begin
  perform loyalty._check_client(p_person_id);
  perform loyalty._check_bill(p_bill_minor, p_points, p_lines);
  select p.status into v_status from loyalty.partner p where p.id = p_partner_id;
  if v_status is null then
    perform core.raise_error('KP300', coalesce('partner ' || p_partner_id, 'null'));
  elsif v_status = 'suspended' then
    perform core.raise_error('KP301', 'partner ' || p_partner_id);
  end if;
  v_bill.person_id := p_person_id;
  v_bill.partner_id := p_partner_id;
  v_bill.at := coalesce(p_at, core.now());
  v_local := v_bill.at at time zone core.setting_text('time_zone');
  v_bill.local_day := v_local::date;
  v_bill.local_time := v_local::time;
  v_bill.weekday := extract(isodow from v_local);
  v_bill.point_value_minor := core.setting_integer('point_value_minor');
  v_bill.amount_minor := p_bill_minor;
  v_bill.points := p_points;
  v_bill.paid_minor := greatest(p_bill_minor - p_points * v_bill.point_value_minor, 0);
  v_bill.lines := coalesce(p_lines, '[]'::jsonb);
  v_bill.rate := loyalty.rate(p_partner_id, v_bill.local_day);
  v_bill.tier := loyalty.tier_of(p_person_id, v_bill.at);
  v_bill.rounding := core.setting_text('earn_rounding');
  v_bill.expires_at := loyalty.lot_expiry(v_bill.at);
  return v_bill;
end
$$;
comment on function loyalty._read_bill(bigint, bigint, numeric, timestamptz, numeric, jsonb) is
  'A bill with all that its rules ask: the partner''s rates of that local day, the client''s level then, the wall clock. KP300 no such partner, KP301 suspended; KP310 and KP311 of the client, KP312, KP318 and KP322 of the bill.';

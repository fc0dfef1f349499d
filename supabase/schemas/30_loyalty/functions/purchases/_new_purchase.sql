create function loyalty._new_purchase(
  p_key text, p_partner_id bigint, p_person_id bigint, p_cashier_id bigint, p_bill_minor numeric, p_points numeric,
  p_receipt text, p_at timestamptz, p_lines jsonb, p_approved_by bigint, p_location_id bigint)
returns loyalty.purchase
language plpgsql stable set search_path = ''
as $$
declare
  v_new loyalty.purchase;
begin
  v_new.key := p_key;
  v_new.partner_id := p_partner_id;
  v_new.location_id := p_location_id;
  v_new.person_id := p_person_id;
  v_new.cashier_id := p_cashier_id;
  v_new.receipt := nullif(pg_catalog.btrim(p_receipt), '');
  v_new.bill_minor := p_bill_minor;
  v_new.lines := p_lines;
  v_new.points_spent := p_points;
  v_new.approved_by := p_approved_by;
  v_new.recorded_at := core.now();
  v_new.at := coalesce(p_at, v_new.recorded_at);
  v_new.local_day := (v_new.at at time zone core.setting_text('time_zone'))::date;
  return v_new;
end
$$;
comment on function loyalty._new_purchase(text, bigint, bigint, bigint, numeric, numeric, text, timestamptz, jsonb, bigint, bigint) is
  'A purchase as it is asked for, with its local day, before anything is decided. A receipt of blanks is none.';

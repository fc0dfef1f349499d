create function loyalty._flag_purchase(p_person_id bigint, p_cashier_id bigint, p_partner_id bigint, p_at timestamptz) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_hour_limit bigint := core.setting_integer('flag_velocity_per_hour');
  v_week_limit bigint := core.setting_integer('flag_same_cashier_per_week');
  v_in_hour bigint;
  v_in_week bigint;
begin
  select 1 + count(*) filter (where p.at > p_at - interval '1 hour'), 1 + count(*) filter (where p.cashier_id = p_cashier_id)
  into v_in_hour, v_in_week
  from loyalty.purchase p
  where p.person_id = p_person_id and p.at > p_at - interval '7 days' and p.at <= p_at and p.refunded_minor < p.bill_minor;
  if v_hour_limit > 0 and v_in_hour > v_hour_limit then
    return pg_catalog.jsonb_build_object('kind', 'velocity', 'detail', pg_catalog.jsonb_build_object(
      'purchases', v_in_hour, 'limit', v_hour_limit, 'hours', 1, 'partner_id', p_partner_id));
  elsif v_week_limit > 0 and v_in_week > v_week_limit then
    return pg_catalog.jsonb_build_object('kind', 'same_cashier', 'detail', pg_catalog.jsonb_build_object(
      'purchases', v_in_week, 'limit', v_week_limit, 'days', 7, 'partner_id', p_partner_id));
  end if;
  return null;
end
$$;
comment on function loyalty._flag_purchase(bigint, bigint, bigint, timestamptz) is
  'Whether a purchase that is about to be written looks like fraud: null, or {kind, detail} for loyalty._raise_flag(). It counts itself and those written before, wholly refunded ones aside: of the client in the hour up to it (setting flag_velocity_per_hour), and of the client with the cashier in the 7 days up to it (flag_same_cashier_per_week). The limits themselves are allowed; 0 switches a rule off.';

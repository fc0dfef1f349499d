create function loyalty._take_back_earning(p_earning loyalty.earning, p_points bigint, p_refund loyalty.refund) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_key text := pg_catalog.format('purchase:%s:earn:%s', p_earning.purchase_id, p_earning.n);
  v_left bigint := loyalty._points_under(v_key);
  v_points bigint;
begin
  -- After it, nobody has more of the row than what is neither taken back nor expired.
  v_points := least(p_points, greatest(
    v_left - loyalty._expired_under(v_key) - (p_earning.points - p_earning.taken_back - p_points), 0));
  if v_points > 0 then
    perform ledger.take_back(v_key, v_points, pg_catalog.format('refund:%s:earn:%s', p_refund.id, p_earning.n),
      p_refund.actor, p_refund.reason);
  end if;
  return v_points;
end
$$;
comment on function loyalty._take_back_earning(loyalty.earning, bigint, loyalty.refund) is
  'Takes points of one transfer or hold of a purchase back and returns how many. What expired of it unspent went back to who issued it then: it counts first and is not taken again, so nobody gets into debt for points that the programme took.';

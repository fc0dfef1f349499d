create function loyalty._take_back_earnings(p_refund loyalty.refund) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_wanted numeric := p_refund.points_taken_back;
  v_left numeric;
  v_earning loyalty.earning;
  v_points bigint;
  v_taken bigint := 0;
begin
  select sum(e.points - e.taken_back) into v_left from loyalty.earning e where e.purchase_id = p_refund.purchase_id;
  -- Each row gives its share of what is left to take, so the last one comes out even.
  for v_earning in
    select * from loyalty.earning e where e.purchase_id = p_refund.purchase_id and e.points > e.taken_back order by e.n
  loop
    v_points := pg_catalog.div(v_wanted * (v_earning.points - v_earning.taken_back), v_left);
    v_wanted := v_wanted - v_points;
    v_left := v_left - (v_earning.points - v_earning.taken_back);
    if v_points > 0 then
      v_taken := v_taken + loyalty._take_back_earning(v_earning, v_points, p_refund);
      update loyalty.earning e set taken_back = e.taken_back + v_points
      where e.purchase_id = v_earning.purchase_id and e.n = v_earning.n;
    end if;
  end loop;
  return v_taken;
end
$$;
comment on function loyalty._take_back_earnings(loyalty.refund) is
  'Takes a refund''s points_taken_back from what the purchase earned, from each of its transfers and holds in proportion to what is left of it. How many of them the client had, spent or not: the rest had expired.';

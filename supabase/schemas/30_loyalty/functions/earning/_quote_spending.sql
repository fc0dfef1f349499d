create function loyalty._quote_spending(p_bill loyalty.bill) returns loyalty.quote_line[]
language plpgsql stable set search_path = ''
as $$
declare
  v_own integer := (p_bill.rate).payable_bp;
  v_extra integer := least(coalesce((p_bill.tier).payable_extra_bp, 0), 10000 - (p_bill.rate).payable_bp);
  v_minimum bigint := core.setting_integer('spend_minimum_points');
  v_share bigint := pg_catalog.div(p_bill.amount_minor * v_own, p_bill.point_value_minor * 10000);
  v_most bigint := pg_catalog.div(p_bill.amount_minor * (v_own + v_extra), p_bill.point_value_minor * 10000);
  v_balance bigint := greatest(loyalty._spendable(p_bill.person_id, p_bill.partner_id), 0);
  v_left bigint := least(v_most, v_balance);
  v_lines jsonb := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('rule', 'payable_share', 'points', v_share,
    'detail', pg_catalog.jsonb_build_object('bill_minor', p_bill.amount_minor, 'payable_bp', v_own)));
begin
  if v_extra > 0 then
    v_lines := v_lines || pg_catalog.jsonb_build_object('rule', 'payable_tier', 'points', v_most - v_share,
      'detail', pg_catalog.jsonb_build_object('tier', (p_bill.tier).id, 'payable_extra_bp', v_extra));
  end if;
  if v_left < v_most then
    v_lines := v_lines || pg_catalog.jsonb_build_object('rule', 'payable_balance', 'points', v_left - v_most,
      'detail', pg_catalog.jsonb_build_object('balance', v_balance));
  end if;
  if v_left > 0 and v_left < v_minimum then
    v_lines := v_lines || pg_catalog.jsonb_build_object('rule', 'payable_minimum', 'points', -v_left,
      'detail', pg_catalog.jsonb_build_object('minimum', v_minimum));
    v_left := 0;
  end if;
  v_lines := v_lines || pg_catalog.jsonb_build_object('rule', 'payable_maximum', 'points', v_left, 'detail', '{}'::jsonb);
  return array(select pg_catalog.jsonb_populate_record(null::loyalty.quote_line, l.line)
    from pg_catalog.jsonb_array_elements(v_lines) with ordinality l (line, n) order by l.n);
end
$$;
comment on function loyalty._quote_spending(loyalty.bill) is
  'How many points may pay a part of the bill, step by step: the partner''s share, what the level adds (at most the whole bill together), what the wallet has, the smallest spending (setting spend_minimum_points). Its last line, payable_maximum, is the sum of the others.';

create function flows.par_owes(p_points bigint, p_point_value_minor bigint, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return core.text('partners.outcome.' || case pg_catalog.sign(p_points)
    when 1 then 'operator_owes' when -1 then 'partner_owes' else 'even' end, p_locale,
    pg_catalog.jsonb_build_object('money', loyalty.money(pg_catalog.abs(p_points) * p_point_value_minor, p_locale)));
end
$$;
comment on function flows.par_owes(bigint, bigint, text) is
  'Who owes whom, in money: a partner''s points (above zero owed to it) at what a point is worth in minor units.';

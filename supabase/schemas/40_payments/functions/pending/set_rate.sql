create function payments.set_rate(p_currency text, p_points_per_unit numeric, p_valid_from timestamptz, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_from timestamptz := coalesce(p_valid_from, core.now());
begin
  if not exists (select from payments.currency c where c.code = p_currency) or p_points_per_unit is null
    or p_points_per_unit <= 0 or p_points_per_unit > 1000000000 or v_from < core.now() then
    perform core.raise_error('KP414', pg_catalog.format('%s points for one %s from %s', p_points_per_unit, p_currency, v_from));
  end if;
  insert into payments.rate (currency, valid_from, points_per_unit, set_by) values (p_currency, v_from, p_points_per_unit, p_actor)
  on conflict (currency, valid_from) do update set points_per_unit = excluded.points_per_unit, set_by = excluded.set_by;
  perform core.write_audit(p_actor, 'set.payment_rate', 'currency:' || p_currency,
    pg_catalog.jsonb_build_object('points_per_unit', p_points_per_unit, 'valid_from', v_from));
end
$$;
comment on function payments.set_rate(text, numeric, timestamptz, text) is
  'What one whole unit of a currency buys from a moment on (null: now), in points; money paid before keeps the rate of its time. KP414 an unknown currency, no sensible number, or a moment that is over.';

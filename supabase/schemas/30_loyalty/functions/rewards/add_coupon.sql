create function loyalty.add_coupon(
  p_code text, p_partner_id bigint, p_name text, p_points bigint, p_actor text, p_lifetime_days bigint default null,
  p_max_uses bigint default null, p_valid_from timestamptz default null, p_valid_to timestamptz default null)
returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_coupon loyalty.coupon;
  v_broken text;
begin
  if p_partner_id is not null and not exists (select from loyalty.partner p where p.id = p_partner_id) then
    perform core.raise_error('KP300', p_partner_id::text);
  end if;
  begin
    insert into loyalty.coupon (code, partner_id, name, points, lifetime_days, max_uses, valid_from, valid_to)
    values (pg_catalog.upper(pg_catalog.regexp_replace(p_code, '\s', '', 'g')), p_partner_id, pg_catalog.btrim(p_name), p_points,
      p_lifetime_days, p_max_uses, coalesce(p_valid_from, core.now()), p_valid_to)
    returning * into v_coupon;
  exception
    when unique_violation then
      perform core.raise_error('KP379', p_code);
    when check_violation or not_null_violation or numeric_value_out_of_range then
      get stacked diagnostics v_broken = constraint_name;
      perform core.raise_error('KP378', v_broken);
  end;
  perform core.write_audit(p_actor, 'add.coupon', 'coupon:' || v_coupon.id, pg_catalog.jsonb_strip_nulls(pg_catalog.to_jsonb(v_coupon)));
  return v_coupon.id;
end
$$;
comment on function loyalty.add_coupon(text, bigint, text, bigint, text, bigint, bigint, timestamptz, timestamptz) is
  'Adds a coupon and returns its number; its code is kept in capitals, without blanks, and its points are paid by the partner, or (null) by the programme. They live p_lifetime_days, null as all points do; p_max_uses people may use it, null any number; p_valid_from null is now. KP300 no such partner, KP378 the coupon is not sound, KP379 the code is another''s, also a stopped one''s.';

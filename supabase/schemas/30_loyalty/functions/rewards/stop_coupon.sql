create function loyalty.stop_coupon(p_coupon_id bigint, p_actor text) returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
  v_coupon loyalty.coupon;
begin
  select * into v_coupon from loyalty.coupon c where c.id = p_coupon_id for no key update;
  if v_coupon.id is null then
    perform core.raise_error('KP387', coalesce(p_coupon_id::text, 'null'));
  elsif v_coupon.stopped_at is not null then
    return false;
  end if;
  update loyalty.coupon c set stopped_at = core.now() where c.id = p_coupon_id returning * into v_coupon;
  perform core.write_audit(p_actor, 'stop.coupon', 'coupon:' || p_coupon_id,
    pg_catalog.jsonb_build_object('from', 'active', 'to', 'stopped', 'uses', v_coupon.uses));
  return true;
end
$$;
comment on function loyalty.stop_coupon(bigint, text) is
  'Stops a coupon for good: nobody uses it from now on, and who has keeps the points. False when it was stopped already. KP387 no such coupon.';

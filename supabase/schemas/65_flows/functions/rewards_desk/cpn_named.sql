create function flows.cpn_named(p_turn dialog.turn) returns loyalty.coupon
language plpgsql stable set search_path = ''
as $$
declare
  v_coupon loyalty.coupon;
begin
  select * into v_coupon from loyalty.coupon c where c.id = flows.order_number(p_turn.argument);
  if v_coupon.id is null then
    perform core.raise_error('KP387', p_turn.argument);
  end if;
  return v_coupon;
end
$$;
comment on function flows.cpn_named(dialog.turn) is 'The coupon that a button names. KP387 there is none.';

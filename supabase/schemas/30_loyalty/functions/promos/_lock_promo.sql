create function loyalty._lock_promo(p_promo_id bigint, p_actor text) returns loyalty.promo
language plpgsql volatile set search_path = ''
as $$
declare
  v_promo loyalty.promo;
begin
  select * into v_promo from loyalty.promo p where p.id = p_promo_id for no key update;
  if v_promo.id is null then
    perform core.raise_error('KP392', coalesce(p_promo_id::text, 'null'));
  end if;
  perform loyalty.require_owner(v_promo.partner_id, p_actor);
  return v_promo;
end
$$;
comment on function loyalty._lock_promo(bigint, text) is
  'A promo that this actor may change, locked. KP392 no such promo, KP304 the person is no active owner of its partner.';

create function loyalty.stop_promo(p_promo_id bigint, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_promo loyalty.promo := loyalty._lock_promo(p_promo_id, p_actor);
begin
  if v_promo.status = 'stopped' then
    return;
  end if;
  update loyalty.promo p set status = 'stopped', stopped_at = core.now() where p.id = p_promo_id;
  perform core.write_audit(p_actor, 'stop.promo', 'promo:' || p_promo_id);
end
$$;
comment on function loyalty.stop_promo(bigint, text) is
  'Hides a promo from clients, or drops a draft; one that is stopped stays so. KP304 the person is no active owner of its partner, KP392 no such promo.';

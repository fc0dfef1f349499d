create function loyalty.publish_promo(p_promo_id bigint, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_promo loyalty.promo := loyalty._lock_promo(p_promo_id, p_actor);
begin
  if v_promo.status = 'published' then
    return;
  elsif v_promo.ends_on < core.today() then
    perform core.raise_error('KP393', pg_catalog.format('promo %s ended on %s', p_promo_id, v_promo.ends_on));
  elsif exists (select from loyalty.partner p where p.id = v_promo.partner_id and p.status <> 'active') then
    perform core.raise_error('KP301', v_promo.partner_id::text);
  end if;
  update loyalty.promo p set status = 'published', published_at = core.now(), stopped_at = null where p.id = p_promo_id;
  perform core.write_audit(p_actor, 'publish.promo', 'promo:' || p_promo_id);
end
$$;
comment on function loyalty.publish_promo(bigint, text) is
  'Shows a draft, or a stopped promo again, to clients on its days; one that is published stays so. KP301 its partner is suspended, KP304 the person is no active owner, KP392 no such promo, KP393 its days are over.';

create function loyalty.use_coupon(p_person_id bigint, p_code text) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_coupon loyalty.coupon;
  v_person people.person := loyalty._check_client(p_person_id);
  v_key text;
begin
  select * into v_coupon from loyalty.coupon c
  where c.code = pg_catalog.upper(pg_catalog.regexp_replace(p_code, '\s', '', 'g')) for no key update;
  v_key := pg_catalog.format('coupon:%s:%s', v_coupon.id, loyalty._telegram_hash(v_person.telegram_id));
  if v_coupon.id is null or v_coupon.stopped_at <= core.now()
    or v_coupon.valid_from > core.now() or v_coupon.valid_to <= core.now() then
    perform core.raise_error('KP387', coalesce(p_code, 'null'));
  elsif exists (select from ledger.transfer t where t.key = v_key) then
    perform core.raise_error('KP388', pg_catalog.format('coupon %s, person %s', v_coupon.id, p_person_id));
  elsif v_coupon.uses >= v_coupon.max_uses then
    perform core.raise_error('KP389', v_coupon.id::text);
  elsif exists (select from loyalty.partner p where p.id = v_coupon.partner_id and p.status <> 'active') then
    perform core.raise_error('KP301', v_coupon.partner_id::text);
  end if;

  perform ledger.lock_wallets(array[p_person_id]);
  insert into loyalty.coupon_use (coupon_id, person_id, at) values (v_coupon.id, p_person_id, core.now());
  update loyalty.coupon c set uses = c.uses + 1 where c.id = v_coupon.id;
  perform from ledger.post_one(v_key, 'coupon',
    case when v_coupon.partner_id is null then ledger.account_id('programme:bonuses')
      else loyalty.partner_account(v_coupon.partner_id) end,
    ledger.open_wallet(p_person_id), v_coupon.points, 'person:' || p_person_id,
    p_expires_at => loyalty.lot_expiry(core.now(), v_coupon.lifetime_days),
    p_metadata => pg_catalog.jsonb_build_object('coupon_id', v_coupon.id, 'coupon', v_coupon.name));
  perform gateway.notify(p_person_id, 'client', null, 'loyalty.coupon.used',
    pg_catalog.jsonb_build_object('coupon', v_coupon.name, 'points', v_coupon.points));
  return v_coupon.points;
end
$$;
comment on function loyalty.use_coupon(bigint, text) is
  'A client uses a coupon, in small letters or capitals, and gets its points, which its partner pays, or programme:bonuses. Once to each Telegram account, also when its data was deleted meanwhile: the key bears a hash. The points. KP301 its partner is suspended, KP310 and KP311 no client or a blocked one, KP387 no such coupon now, KP388 used by them before, KP389 used up.';

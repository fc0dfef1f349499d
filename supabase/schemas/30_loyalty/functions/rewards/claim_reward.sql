create function loyalty.claim_reward(p_person_id bigint, p_reward_id bigint, p_key text, p_price_points bigint default null)
returns loyalty.reward_claim
language plpgsql volatile set search_path = ''
as $$
declare
  v_reward loyalty.reward;
  v_claim loyalty.reward_claim;
  v_expires_at timestamptz := core.now() + pg_catalog.make_interval(hours => core.setting_integer('reward_code_hours')::integer);
begin
  -- The row makes claims of one reward go one by one: stock and limit are true until the end.
  select * into v_reward from loyalty.reward r where r.id = p_reward_id for no key update;
  select * into v_claim from loyalty.reward_claim c where c.key = p_key;
  if v_claim.id is not null then
    if (v_claim.person_id, v_claim.reward_id) is distinct from (p_person_id, p_reward_id) then
      perform core.raise_error('KP206', p_key);
    end if;
    return v_claim;
  end if;
  perform loyalty._check_reward(v_reward, p_person_id);
  if p_price_points <> v_reward.price_points then
    perform core.raise_error('KP375', pg_catalog.format('%s, not %s', v_reward.price_points, p_price_points));
  end if;

  perform ledger.lock_wallets(array[p_person_id]);
  v_claim.hold_id := ledger.open_hold(row('reward:' || p_key, 'reward', ledger.open_wallet(p_person_id),
    case when v_reward.partner_id is null then ledger.account_id('programme:bonuses')
      else loyalty.partner_account(v_reward.partner_id) end,
    v_reward.price_points, null::timestamptz, null::timestamptz, 'person:' || p_person_id,
    pg_catalog.jsonb_build_object('reward_id', p_reward_id, 'reward', v_reward.name), null::bigint)::ledger.posting,
    v_expires_at, 'release');
  update loyalty.reward r set stock = r.stock - 1 where r.id = p_reward_id and r.stock is not null;
  loop
    v_claim.code := core.random_code(8);
    exit when not exists (select from loyalty.reward_claim c where c.code = v_claim.code);
  end loop;
  insert into loyalty.reward_claim (key, reward_id, person_id, points, code, hold_id, claimed_at, expires_at)
  values (p_key, p_reward_id, p_person_id, v_reward.price_points, v_claim.code, v_claim.hold_id, core.now(), v_expires_at)
  returning * into v_claim;
  perform gateway.notify(p_person_id, 'client', null,
    case when v_reward.partner_id is null then 'loyalty.reward.claimed' else 'loyalty.reward.claimed_at_partner' end,
    pg_catalog.jsonb_build_object('reward', v_reward.name, 'points', v_claim.points,
      'code', pg_catalog.substr(v_claim.code, 1, 4) || '-' || pg_catalog.substr(v_claim.code, 5),
      'hours', core.setting_integer('reward_code_hours'),
      'partner', (select p.name from loyalty.partner p where p.id = v_reward.partner_id)));
  return v_claim;
end
$$;
comment on function loyalty.claim_reward(bigint, bigint, text, bigint) is
  'A client takes a reward: one piece leaves the stock, its price is put aside for setting reward_code_hours, and they get a code for the cashier. p_price_points is the price they were shown, null for whatever it is. The same key again returns the same claim. KP206 the key is another claim''s, KP207 not enough points, KP301 its partner is suspended, KP310 and KP311 no client or a blocked one, KP375 its price has changed, KP380 it cannot be had now, KP381 none is left, KP382 they have had as many as one may.';

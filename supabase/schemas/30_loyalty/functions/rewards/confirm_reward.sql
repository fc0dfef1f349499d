create function loyalty.confirm_reward(p_code text, p_partner_id bigint, p_cashier_id bigint) returns loyalty.reward_claim
language plpgsql volatile set search_path = ''
as $$
declare
  v_actor text := 'person:' || p_cashier_id;
  v_claim loyalty.reward_claim := loyalty.find_claim(p_code, p_partner_id, p_cashier_id);
  v_reward loyalty.reward;
begin
  select * into v_reward from loyalty.reward r where r.id = v_claim.reward_id;
  perform ledger.lock_wallets(array[v_claim.person_id]);
  if exists (select from ledger.hold h where h.id = v_claim.hold_id and h.status <> 'open') then
    perform core.raise_error('KP385', 'claim ' || v_claim.id);
  end if;

  perform ledger.settle_hold(v_claim.hold_id, v_actor);
  if v_reward.partner_id is null then
    perform from ledger.post_one('reward:' || v_claim.key || ':partner', 'reward', ledger.account_id('programme:bonuses'),
      loyalty.partner_account(p_partner_id), v_claim.points, v_actor,
      p_metadata => pg_catalog.jsonb_build_object('reward_id', v_reward.id, 'reward', v_reward.name));
  end if;
  update loyalty.reward_claim c set
    status = 'given', given_by = p_cashier_id, partner_id = p_partner_id, closed_at = core.now()
  where c.id = v_claim.id returning * into v_claim;
  perform gateway.notify(v_claim.person_id, 'client', null, 'loyalty.reward.given', pg_catalog.jsonb_build_object(
    'reward', v_reward.name, 'points', v_claim.points,
    'partner', (select p.name from loyalty.partner p where p.id = p_partner_id)));
  return v_claim;
end
$$;
comment on function loyalty.confirm_reward(text, bigint, bigint) is
  'A cashier gives a reward out for its code, however it was typed: the points that were put aside are the partner''s. A reward without a partner settles to programme:bonuses, where its price was meant for, and programme:bonuses pays the same to the partner who gave it, in one transaction: until then nobody knows who it will be. The client is told. KP300-KP303 the partner or cashier may not, KP310 and KP311 no client or a blocked one, KP321 the cashier''s own, KP383 no such code, KP384 given or cancelled, KP385 expired, KP386 another partner''s.';

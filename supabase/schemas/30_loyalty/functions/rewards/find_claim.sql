create function loyalty.find_claim(p_code text, p_partner_id bigint, p_cashier_id bigint) returns loyalty.reward_claim
language plpgsql volatile set search_path = ''
as $$
declare
  v_code text := pg_catalog.upper(pg_catalog.regexp_replace(p_code, '[^a-zA-Z0-9]', '', 'g'));
  v_claim loyalty.reward_claim;
  v_reward loyalty.reward;
begin
  perform loyalty.require_staff(p_partner_id, p_cashier_id);
  select * into v_claim from loyalty.reward_claim c where c.code = v_code for no key update;
  select * into v_reward from loyalty.reward r where r.id = v_claim.reward_id;
  if v_claim.id is null then
    perform core.raise_error('KP383', coalesce(p_code, 'null'));
  elsif v_reward.partner_id <> p_partner_id then
    perform core.raise_error('KP386', pg_catalog.format('claim %s, partner %s', v_claim.id, p_partner_id));
  elsif v_claim.person_id = p_cashier_id then
    perform core.raise_error('KP321', 'claim ' || v_claim.id);
  elsif v_claim.status in ('given', 'cancelled') then
    perform core.raise_error('KP384', pg_catalog.format('claim %s is %s', v_claim.id, v_claim.status));
  elsif v_claim.status = 'expired' or v_claim.expires_at <= core.now() then
    perform core.raise_error('KP385', 'claim ' || v_claim.id);
  end if;
  perform loyalty._check_client(v_claim.person_id);
  return v_claim;
end
$$;
comment on function loyalty.find_claim(text, bigint, bigint) is
  'The open claim that a reward''s code stands for, however it was typed, locked, for a cashier about to give it out. KP300-KP303 the partner or cashier may not, KP310 and KP311 no client or a blocked one, KP321 the cashier''s own, KP383 no such code, KP384 given or cancelled, KP385 expired, KP386 another partner''s.';

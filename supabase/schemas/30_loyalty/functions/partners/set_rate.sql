create function loyalty.set_rate(
  p_partner_id bigint, p_valid_from date, p_earn_bp integer, p_payable_bp integer, p_fee_bp integer, p_actor text,
  p_as_operator boolean default false) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_old loyalty.partner_rate := loyalty.rate(p_partner_id, p_valid_from);
begin
  perform loyalty.require_owner(p_partner_id, case when p_as_operator then 'operator' else p_actor end);
  if p_valid_from is null or p_valid_from <= core.today() then
    perform core.raise_error('KP305', coalesce(p_valid_from::text, 'null'));
  end if;
  if (p_earn_bp between 0 and 5000 and p_payable_bp between 0 and 10000 and p_fee_bp between 0 and 5000
    and (p_fee_bp = v_old.fee_bp or p_as_operator or p_actor not like 'person:%')) is not true then
    perform core.raise_error('KP306', pg_catalog.format('earn %s, payable %s, fee %s', p_earn_bp, p_payable_bp, p_fee_bp));
  end if;
  insert into loyalty.partner_rate as r (partner_id, valid_from, earn_bp, payable_bp, fee_bp, set_by)
  values (p_partner_id, p_valid_from, p_earn_bp, p_payable_bp, p_fee_bp, p_actor)
  on conflict (partner_id, valid_from) do update
    set earn_bp = excluded.earn_bp, payable_bp = excluded.payable_bp, fee_bp = excluded.fee_bp, set_by = excluded.set_by;
  perform core.write_audit(p_actor, 'set.rate', 'partner:' || p_partner_id, pg_catalog.jsonb_build_object(
    'valid_from', p_valid_from, 'earn_bp', p_earn_bp, 'payable_bp', p_payable_bp, 'fee_bp', p_fee_bp,
    'old', pg_catalog.jsonb_build_object('earn_bp', v_old.earn_bp, 'payable_bp', v_old.payable_bp, 'fee_bp', v_old.fee_bp)));
end
$$;
comment on function loyalty.set_rate(bigint, date, integer, integer, integer, text, boolean) is
  'Sets what a partner gives and takes from a coming day of the programme''s zone on, in basis points; set for that day again, it is corrected. p_as_operator: a person acts for the operator, who need own nothing and sets the fee too. KP300 no such partner, KP304 a person who is no active owner, KP305 the day has begun, KP306 rates out of their range, or a fee changed by an owner.';

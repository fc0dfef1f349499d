create function loyalty.rate(p_partner_id bigint, p_day date) returns loyalty.partner_rate
language plpgsql stable set search_path = ''
as $$
declare
  v_rate loyalty.partner_rate;
begin
  select * into v_rate from loyalty.partner_rate r
  where r.partner_id = p_partner_id and r.valid_from <= p_day
  order by r.valid_from desc limit 1;
  if v_rate.partner_id is null then
    v_rate.partner_id := p_partner_id;
    v_rate.valid_from := p_day;
    v_rate.earn_bp := core.setting_integer('default_earn_bp');
    v_rate.payable_bp := core.setting_integer('default_payable_bp');
    v_rate.fee_bp := core.setting_integer('default_fee_bp');
    v_rate.set_by := 'default';
  end if;
  return v_rate;
end
$$;
comment on function loyalty.rate(bigint, date) is
  'What a partner gives and takes on a day of the programme''s zone, in basis points: its latest row that has begun by then; without one, settings default_earn_bp, default_payable_bp and default_fee_bp.';

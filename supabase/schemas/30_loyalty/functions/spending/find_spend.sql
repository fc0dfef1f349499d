create function loyalty.find_spend(p_code text, p_partner_id bigint, p_cashier_id bigint) returns loyalty.spend
language plpgsql volatile set search_path = ''
as $$
declare
  v_spend loyalty.spend;
begin
  perform loyalty.require_staff(p_partner_id, p_cashier_id);
  select * into v_spend from loyalty.spend s where s.code = p_code and s.status = 'ready';
  if v_spend.id is null then
    perform core.raise_error('KP330', coalesce(p_code, 'null'));
  end if;
  perform loyalty._check_spend(v_spend);
  return v_spend;
end
$$;
comment on function loyalty.find_spend(text, bigint, bigint) is
  'The open consent that a client''s code stands for, for a cashier about to enter a purchase. KP300-KP303 partner and cashier, KP330 no such code (or used, cancelled, given up), KP331 its time is over.';

create function loyalty.partner_account(p_partner_id bigint) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_id bigint;
begin
  select a.id into v_id from ledger.account a where a.name = 'partner:' || p_partner_id;
  if v_id is not null then
    return v_id;
  end if;
  if not exists (select from loyalty.partner p where p.id = p_partner_id) then
    perform core.raise_error('KP300', coalesce(p_partner_id::text, 'null'));
  end if;
  return ledger.open_account('partner', 'partner:' || p_partner_id);
end
$$;
comment on function loyalty.partner_account(bigint) is
  'The number of a partner''s account in the ledger, opened when there is none. Below zero the partner owes the points it gave, above zero it is owed those it took. KP300 no such partner.';

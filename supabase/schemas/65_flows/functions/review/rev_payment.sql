create function flows.rev_payment(p_text text) returns payments.payment
language plpgsql stable set search_path = ''
as $$
declare
  v_payment payments.payment;
  v_number text := pg_catalog.split_part(p_text, ':', 1);
begin
  select * into v_payment from payments.payment p where p.id = case when v_number ~ '^[0-9]{1,18}$' then v_number::bigint end;
  if v_payment.id is null then
    perform core.raise_error('KP406', coalesce(p_text, 'null'));
  end if;
  return v_payment;
end
$$;
comment on function flows.rev_payment(text) is 'The payment that a button''s argument begins with. KP406 there is none of that number.';

create function payments._named_invoice(p_payment_id bigint) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_body json;
begin
  select e.body into v_body from payments.event e
  where e.payment_id = p_payment_id and e.provider = 'cryptopay' order by e.id limit 1;
  return (payments.normalise_cryptopay(payments._readable(v_body))).invoice;
end
$$;
comment on function payments._named_invoice(bigint) is
  'Our payment_id that the provider carried with a payment: the payload of Crypto Pay''s invoice. Null for the other providers, which carry none.';

create function payments.checkout_offered(p_currency text) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return core.setting_boolean('cryptopay_ready')
    and p_currency in ('USD', 'EUR', 'RUB', 'BYN', 'UAH', 'GBP', 'CNY', 'KZT', 'UZS', 'GEL', 'TRY', 'AMD', 'THB', 'INR', 'BRL', 'IDR',
      'AZN', 'AED', 'PLN', 'ILS')
    and payments.points_for(1, p_currency, core.now()) is not null;
end
$$;
comment on function payments.checkout_offered(text) is
  'Whether an amount of this currency can be paid through Crypto Pay: the deployment has a token (setting cryptopay_ready), Crypto Pay makes invoices in it, and it has a rate.';

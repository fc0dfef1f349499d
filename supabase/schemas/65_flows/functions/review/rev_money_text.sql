create function flows.rev_money_text(p_payment payments.payment, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return case
    when p_payment.amount_minor is null then core.text('review.no_amount', p_locale)
    when exists (select from payments.currency c where c.code = p_payment.currency) then
      payments.format_amount(p_payment.amount_minor, p_payment.currency, p_locale)
    else p_payment.amount_minor || ' ' || coalesce(p_payment.currency, '?') end;
end
$$;
comment on function flows.rev_money_text(payments.payment, text) is
  'How much a payment was, as a person reads it; of a currency that is not known its bare number.';

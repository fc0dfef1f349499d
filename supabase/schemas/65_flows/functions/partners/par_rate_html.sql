create function flows.par_rate_html(p_text_key text, p_rate loyalty.partner_rate, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return core.text(p_text_key, p_locale, pg_catalog.jsonb_build_object(
    'from', core.format_date(p_rate.valid_from, p_locale),
    'earn', flows.set_value('default_earn_bp', pg_catalog.to_jsonb(p_rate.earn_bp), p_locale),
    'payable', flows.set_value('default_payable_bp', pg_catalog.to_jsonb(p_rate.payable_bp), p_locale),
    'fee', flows.set_value('default_fee_bp', pg_catalog.to_jsonb(p_rate.fee_bp), p_locale)));
end
$$;
comment on function flows.par_rate_html(text, loyalty.partner_rate, text) is
  'A partner''s rates in words, by a text with {from}, {earn}, {payable} and {fee}. HTML.';

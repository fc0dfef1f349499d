create function flows.promo_words(p_promo loyalty.promo, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return pg_catalog.jsonb_build_object(
    'title', p_promo.title,
    'text', p_promo.text,
    'partner', (select p.name from loyalty.partner p where p.id = p_promo.partner_id),
    'dates_html', core.text(case when p_promo.starts_on > core.today() then 'offers.from_to' else 'offers.until' end, p_locale,
      pg_catalog.jsonb_build_object('from', core.format_date(p_promo.starts_on, p_locale),
        'to', core.format_date(p_promo.ends_on, p_locale))));
end
$$;
comment on function flows.promo_words(loyalty.promo, text) is 'Parameters of the text offers.card, which shows a promo to clients and, as a preview, to its partner.';

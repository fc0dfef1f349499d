create function flows.cpn_words(p_coupon loyalty.coupon, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return pg_catalog.jsonb_build_object('code', p_coupon.code, 'name', p_coupon.name, 'points', p_coupon.points,
    'uses_html', core.text(case when p_coupon.max_uses is null then 'cpn.uses' else 'cpn.uses_of' end, p_locale,
      pg_catalog.jsonb_build_object('n', p_coupon.uses, 'of', p_coupon.max_uses)),
    'life_html', case when p_coupon.lifetime_days is null then core.text('cpn.life_usual', p_locale)
      else core.text('cpn.life', p_locale, pg_catalog.jsonb_build_object('n', p_coupon.lifetime_days)) end,
    'payer_html', case when p_coupon.partner_id is null then core.text('cpn.programme_pays', p_locale)
      else core.text('cpn.partner_pays', p_locale, pg_catalog.jsonb_build_object(
        'partner', (select p.name from loyalty.partner p where p.id = p_coupon.partner_id))) end,
    'until_html', flows.rwd_until(p_coupon.valid_to, p_locale),
    'state_html', core.text('cpn.state.' || flows.cpn_state(p_coupon), p_locale));
end
$$;
comment on function flows.cpn_words(loyalty.coupon, text) is
  'Parameters of the texts about a coupon: code, name, points, uses_html, life_html, payer_html, until_html, state_html.';

create function flows.rwd_words(p_reward loyalty.reward, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return pg_catalog.jsonb_build_object('name', p_reward.name, 'points', p_reward.price_points,
    'about_html', coalesce(E'\n' || core.escape_html(nullif(p_reward.description, '')), ''),
    'where_html', flows.rwd_where(p_reward.partner_id, p_locale),
    'stock_html', case when p_reward.stock is null then core.text('rwd.stock_endless', p_locale)
      else core.text('rwd.stock', p_locale, pg_catalog.jsonb_build_object('n', p_reward.stock)) end,
    'limit_html', case when p_reward.per_person_limit is null then core.text('rwd.limit_none', p_locale)
      else core.text('rwd.limit', p_locale, pg_catalog.jsonb_build_object('n', p_reward.per_person_limit)) end,
    'until_html', flows.rwd_until(p_reward.valid_to, p_locale),
    'state_html', core.text('rwd.state.' || flows.rwd_state(p_reward), p_locale));
end
$$;
comment on function flows.rwd_words(loyalty.reward, text) is
  'Parameters of the texts about a reward: name, points, about_html, where_html, stock_html, limit_html, until_html, state_html.';

create function flows.run_rule_words(p_rule loyalty.bonus_rule, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return pg_catalog.jsonb_build_object('name', p_rule.name, 'points', p_rule.points,
    'who_html', coalesce(nullif(pg_catalog.concat_ws(', ',
      case when p_rule.tier_id is not null then core.text('runs.rule_tier', p_locale,
        pg_catalog.jsonb_build_object('tier', core.text('loyalty.tier.' || p_rule.tier_id, p_locale))) end,
      case when p_rule.min_visits > 0 then core.text('runs.rule_visits', p_locale, pg_catalog.jsonb_build_object('n', p_rule.min_visits)) end,
      case when p_rule.min_spend_minor > 0 then core.text('runs.rule_spend', p_locale,
        pg_catalog.jsonb_build_object('amount', loyalty.money(p_rule.min_spend_minor, p_locale))) end), ''),
      core.text('runs.rule_everybody', p_locale)),
    'life_html', case when p_rule.lifetime_days is null then core.text('cpn.life_usual', p_locale)
      else core.text('cpn.life', p_locale, pg_catalog.jsonb_build_object('n', p_rule.lifetime_days)) end,
    'months_html', core.text(case when p_rule.valid_to is null then 'runs.rule_from' else 'runs.rule_from_to' end, p_locale,
      pg_catalog.jsonb_build_object('from', flows.run_name(p_rule.valid_from), 'to', flows.run_name(p_rule.valid_to))));
end
$$;
comment on function flows.run_rule_words(loyalty.bonus_rule, text) is
  'Parameters of the texts about a bonus rule: name, points, who_html (what it asks for), life_html, months_html.';

create function loyalty._explain_line(p_line jsonb, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_detail jsonb := p_line -> 'detail';
  v_params jsonb;
begin
  select pg_catalog.jsonb_object_agg(d.key, case
      when d.key like '%\_minor' then pg_catalog.to_jsonb(loyalty.money(d.value::bigint, p_locale))
      when d.key like '%\_bp' then pg_catalog.to_jsonb(pg_catalog.translate(pg_catalog.trim_scale(d.value::numeric / 100)::text,
        '.', case when p_locale = 'en' then '.' else ',' end))
      when d.key = 'tier' then pg_catalog.to_jsonb(core.text('loyalty.tier.' || (d.value #>> '{}'), p_locale))
      else d.value
    end)
  into v_params from pg_catalog.jsonb_each(v_detail) d;
  v_params := coalesce(v_params, '{}') || pg_catalog.jsonb_build_object('points', pg_catalog.abs((p_line ->> 'points')::bigint));
  if v_detail ? 'kind' then
    v_params := v_params || pg_catalog.jsonb_build_object('name', coalesce(v_detail ->> 'name', v_detail ->> 'category',
      core.text('loyalty.rule.' || (v_detail ->> 'kind'), p_locale)));
  end if;
  return core.text('loyalty.explain.' || (p_line ->> 'rule'), p_locale, v_params);
end
$$;
comment on function loyalty._explain_line(jsonb, text) is
  'A row of a quote, as JSON (so are those in loyalty.purchase.explanation), in words: amounts as money, basis points as percent, levels and nameless rules by their names.';

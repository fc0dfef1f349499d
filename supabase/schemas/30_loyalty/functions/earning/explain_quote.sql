create function loyalty.explain_quote(p_quote jsonb, p_locale text) returns setof text
language plpgsql stable set search_path = ''
as $$
declare
  v_zone text := core.setting_text('time_zone');
begin
  return query
    with line as (
      select l.line, (l.line ->> 'n')::integer as n, l.line ->> 'side' as side, (l.line ->> 'points')::bigint as points,
        (l.line ->> 'expires_at')::timestamptz as expires_at
      from pg_catalog.jsonb_array_elements(p_quote) l (line)),
    said as (
      select case l.side when 'earn' then 1 else 4 end as part, l.n, loyalty._explain_line(l.line, p_locale) as words from line l
      union all
      select 2, 0, core.text('loyalty.explain.earned', p_locale, pg_catalog.jsonb_build_object('points', coalesce(sum(l.points), 0)))
      from line l where l.side = 'earn'
      union all
      select 3, min(l.n), core.text('loyalty.explain.expires', p_locale, pg_catalog.jsonb_build_object('points', sum(l.points),
        'date', core.format_date((l.expires_at at time zone v_zone)::date - 1, p_locale)))
      from line l where l.side = 'earn' and l.expires_at is not null group by l.expires_at having sum(l.points) > 0)
    select s.words from said s order by s.part, s.n;
end
$$;
comment on function loyalty.explain_quote(jsonb, text) is
  'A quote, or the explanation kept with a purchase, in words: what each rule gives, the sum, how long the points live, and what may be paid with points.';

create function loyalty.preview_monthly_bonuses(p_month date)
returns table (rule_id bigint, name text, people bigint, points bigint)
language sql stable set search_path = ''
as $$
  select r.id, r.name, pg_catalog.count(b.person_id), coalesce(pg_catalog.sum(b.points), 0)::bigint
  from loyalty._bonus_rules(p_month) r left join loyalty.monthly_bonuses(p_month) b on b.rule_id = r.id
  group by r.id, r.name
  order by r.id
$$;
comment on function loyalty.preview_monthly_bonuses(date) is
  'The dry run: what loyalty.run_monthly_bonuses() would give for a month now, by rule, in people and points. Of a month that is not over, as it stands. KP360 not the first day of a month.';

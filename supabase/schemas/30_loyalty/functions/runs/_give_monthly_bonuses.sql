create function loyalty._give_monthly_bonuses(p_run loyalty.run, p_bonuses loyalty.bonus[]) returns loyalty.run
language plpgsql volatile set search_path = ''
as $$
declare
  v_run loyalty.run := p_run;
  v_month text := pg_catalog.to_char(p_run.period::timestamp, 'YYYY-MM');
  v_bonuses_account bigint := ledger.account_id('programme:bonuses');
  v_people bigint[];
  v_params jsonb[];
  v_points bigint;
  v_postings ledger.posting[];
  v_given boolean[];
begin
  if p_bonuses is null then
    return v_run;
  end if;
  perform ledger.lock_wallets(array(select distinct b.person_id from unnest(p_bonuses) b));

  with rule as materialized (
    select r.id, 'monthly:' || v_month || ':' || r.id || ':' as prefix,
      pg_catalog.jsonb_build_object('month', v_month, 'rule_id', r.id, 'rule', r.name) as metadata
    from loyalty.bonus_rule r
  )
  select array_agg(row(r.prefix || b.person_id, 'monthly_bonus', v_bonuses_account, a.id, b.points, b.expires_at, null,
    'job:monthly_bonuses', r.metadata, null)::ledger.posting order by b.n)
  into v_postings
  from unnest(p_bonuses) with ordinality as b (person_id, rule_id, points, expires_at, n)
    join rule r on r.id = b.rule_id
    join ledger.account a on a.person_id = b.person_id;
  v_given := array(select not p.replayed from ledger.post(v_postings) p);

  with rule as (
    select b.rule_id::text as id, count(*) as people, sum(b.points) as points
    from unnest(p_bonuses, v_given) as b (person_id, rule_id, points, expires_at, given) where b.given group by b.rule_id
  ), total as (
    select t.id, pg_catalog.jsonb_build_object('people', sum(t.people), 'points', sum(t.points)) as counts
    from (
      select r.id, r.people, r.points from rule r
      union all
      select o.key, (o.value ->> 'people')::bigint, (o.value ->> 'points')::bigint from pg_catalog.jsonb_each(v_run.detail) o
    ) t group by t.id
  )
  select coalesce(pg_catalog.jsonb_object_agg(t.id, t.counts), '{}') into v_run.detail from total t;

  select array_agg(s.person_id), array_agg(s.params), sum(s.points) into v_people, v_params, v_points
  from (
    select b.person_id, sum(b.points) as points, pg_catalog.jsonb_build_object('points', sum(b.points),
      'month', pg_catalog.to_char(p_run.period::timestamp, 'MM.YYYY'),
      'rules', pg_catalog.string_agg(r.name, ', ' order by r.id)) as params
    from unnest(p_bonuses, v_given) as b (person_id, rule_id, points, expires_at, given)
      join loyalty.bonus_rule r on r.id = b.rule_id
    where b.given group by b.person_id order by b.person_id
  ) s;
  if v_people is not null then
    perform gateway.notify_many(v_people, 'client', 'bonuses', 'loyalty.monthly_bonus', v_params,
      loyalty._notice_times(cardinality(v_people), v_run.people));
    v_run.people := v_run.people + cardinality(v_people);
    v_run.points := v_run.points + v_points;
  end if;
  return v_run;
end
$$;
comment on function loyalty._give_monthly_bonuses(loyalty.run, loyalty.bonus[]) is
  'Posts bonuses of a month as one set and tells each person once what they came to. The run with people, points and detail (people and points by rule) added up; what was posted before counts and is told no more.';

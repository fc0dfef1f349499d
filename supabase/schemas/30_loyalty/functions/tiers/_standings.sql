create function loyalty._standings(p_person_ids bigint[], p_day date)
returns table (person_id bigint, period_id bigint, tier_id text, place integer, grace_until date, spend_minor bigint, visits bigint,
  reached_id text, reached_place integer)
language plpgsql stable set search_path = ''
as $$
declare
  v_from date := (p_day - pg_catalog.make_interval(months => core.setting_integer('tier_window_months')::integer))::date;
begin
  return query
  select i.id, c.id, t.id, t.position, c.grace_until, a.spend, a.visits, r.id, r.position
  from unnest(p_person_ids) as i (id)
  left join loyalty.tier_period c on c.person_id = i.id and c.valid_to is null
  join loyalty.tier t on t.id = coalesce(c.tier_id, (select l.id from loyalty.tier l order by l.position limit 1))
  cross join lateral (
    select coalesce(sum(p.bill_minor - p.refunded_minor), 0)::bigint as spend,
      count(distinct (p.local_day, p.partner_id)) filter (where p.refunded_minor < p.bill_minor) as visits
    from loyalty.purchase p
    where p.person_id = i.id and p.local_day >= v_from) a
  cross join lateral (
    select l.id, l.position from loyalty.tier l
    where num_nonnulls(l.min_spend_minor, l.min_visits) = 0 or a.spend >= l.min_spend_minor or a.visits >= l.min_visits
    order by l.position desc limit 1) r;
end
$$;
comment on function loyalty._standings(bigint[], date) is
  'Where people stand on a day: the level they are on and the grace it has, what counts for it, and the level they reach. What counts are bills less refunds (minor units) and visits (one a day and partner, unless wholly refunded) from the same date setting tier_window_months earlier on.';

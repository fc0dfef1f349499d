create function loyalty.monthly_bonuses(p_month date, p_after bigint default 0, p_limit integer default null)
returns table (person_id bigint, rule_id bigint, points bigint, expires_at timestamptz)
language plpgsql stable
set search_path = ''
-- One plan for a batch and for everybody: each look-up by index, whatever there was when it was made.
set plan_cache_mode = force_generic_plan
set enable_hashjoin = off
set enable_mergejoin = off
as $$
declare
  v_zone text := core.setting_text('time_zone');
  v_from timestamptz := p_month::timestamp at time zone v_zone;
  v_to timestamptz := (p_month + '1 month'::interval) at time zone v_zone;
  v_lowest text := (select t.id from loyalty.tier t order by t.position limit 1);
  v_by_tier boolean;
  v_by_activity boolean;
begin
  if p_month is null or extract(day from p_month) <> 1 then
    perform core.raise_error('KP360', coalesce(p_month::text, 'null'));
  end if;
  select bool_or(r.tier_id is not null), bool_or(r.min_visits > 0 or r.min_spend_minor > 0) into v_by_tier, v_by_activity
  from loyalty._bonus_rules(p_month) r;
  if v_by_tier is null then
    return;
  end if;
  return query
    with rule as materialized (
      select r.*, loyalty.lot_expiry(core.now(), r.lifetime_days) as expiry from loyalty._bonus_rules(p_month) r
    )
    select p.id, r.id, r.points, r.expiry
    from (select * from people.person m where m.id > p_after order by m.id limit p_limit) p
      left join lateral (
        select count(distinct (b.partner_id, b.local_day)) as visits, sum(b.bill_minor - b.refunded_minor) as spend_minor
        from loyalty.purchase b
        where v_by_activity and b.person_id = p.id and b.at >= v_from and b.at < v_to and b.refunded_minor < b.bill_minor
      ) s on true
      left join lateral (
        select t.tier_id from loyalty.tier_period t
        where v_by_tier and t.person_id = p.id and t.valid_from < v_to and (t.valid_to is null or t.valid_to >= v_to)
        order by t.valid_from desc, t.id desc limit 1
      ) l on true
      join rule r on (r.tier_id is null or r.tier_id = coalesce(l.tier_id, v_lowest))
        and coalesce(s.visits, 0) >= r.min_visits and coalesce(s.spend_minor, 0) >= r.min_spend_minor
    where p.blocked_at is null and p.deleted_at is null and p.created_at < v_to
    order by p.id, r.id;
end
$$;
comment on function loyalty.monthly_bonuses(date, bigint, integer) is
  'Who gets which bonus for a month (given by its first day), by people and rules: what a run at this moment posts, neither more nor less. Of the people numbered above p_after the first p_limit are looked at, null: all. They must have been there before the month ended in the programme''s zone and be neither blocked nor deleted now; the level is that of the month''s last moment, visits and bills are less refunds. KP360 not the first day of a month.';

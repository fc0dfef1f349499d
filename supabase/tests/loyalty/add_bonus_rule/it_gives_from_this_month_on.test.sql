begin;
select plan(5);

select core.set_clock('2026-11-20 12:00+02');
select tests.add_people('anna');
create temp table rule as select loyalty.add_bonus_rule(' Regulars ', 40, 'person:9', 'gold', 4, 50000, 60) as id;
select results_eq($$select id, name, tier_id, min_visits, min_spend_minor, points, lifetime_days, valid_from, valid_to from loyalty.bonus_rule$$,
  $$select id, 'Regulars', 'gold', 4, 50000::bigint, 40::bigint, 60, '2026-11-01'::date, null::date from rule$$, 'from the first of this month');
select ok((select a.actor = 'person:9' and (a.detail ->> 'points')::int = 40 from core.audit a, rule
  where a.action = 'add.bonus_rule' and a.subject = 'bonus_rule:' || rule.id), 'who added it is on record, and what it was');
select loyalty.add_bonus_rule('All', 10, 'test', p_valid_from => '2026-12-15');
select is_empty($$select * from loyalty.monthly_bonuses('2026-11-01')$$, 'nothing for Anna in November');
select is((select b.points from loyalty.monthly_bonuses('2026-12-01') b), 10::bigint, 'the second holds for the whole of its month');
select is(loyalty._next_bonus_month(), null, 'and no month that is over has become due');

select * from finish();
rollback;

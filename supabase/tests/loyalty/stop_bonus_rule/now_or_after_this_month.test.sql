begin;
select plan(7);

select core.set_clock('2026-10-20 12:00+02');
select tests.add_people('anna');
create temp table rule as select loyalty.add_bonus_rule(n, 10, 'test') as id, n as name from unnest(array['now', 'later']) n;
select core.set_clock('2026-11-20 12:00+02');
select is(loyalty.stop_bonus_rule(id, 'person:9'), true, 'now') from rule where name = 'now';
select is(loyalty.stop_bonus_rule(id, 'person:9', true), true, 'after this month') from rule where name = 'later';
select results_eq($$select r.name, m.month::date from generate_series('2026-10-01', '2026-12-01', '1 month'::interval) m (month),
  loyalty.monthly_bonuses(m.month::date) b join loyalty.bonus_rule r on r.id = b.rule_id order by 2, 1$$,
  $$values ('later', '2026-10-01'::date), ('now', '2026-10-01'::date), ('later', '2026-11-01'::date)$$, 'October, which is over, is given as it was said');
select is((select a.actor || ' ' || (a.detail #>> '{to,valid_to}') from core.audit a, rule where a.action = 'stop.bonus_rule'
  and a.subject = 'bonus_rule:' || rule.id and rule.name = 'now'), 'person:9 2026-10-31', 'who stopped it is on record, and its last month');
select is(loyalty.stop_bonus_rule(id, 'test'), false, 'again, there is nothing to stop') from rule where name = 'now';
select is(loyalty.stop_bonus_rule(id, 'test'), true, 'what ends with this month can still end before it') from rule where name = 'later';
select throws_ok($$select loyalty.stop_bonus_rule(999999999, 'test')$$, 'KP363', null, 'no such rule');

select * from finish();
rollback;

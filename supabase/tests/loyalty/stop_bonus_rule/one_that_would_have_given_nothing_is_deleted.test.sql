begin;
select plan(4);

select core.set_clock('2026-11-20 12:00+02');
create temp table rule as select loyalty.add_bonus_rule(n, 10, 'test', p_valid_from => d) as id, n as name
from (values ('this', '2026-11-20'::date), ('next', '2026-12-01')) v (n, d);
select is(loyalty.stop_bonus_rule(id, 'test'), true, 'one that began this month') from rule where name = 'this';
select is(loyalty.stop_bonus_rule(id, 'test', true), true, 'one that begins with the next, after this one') from rule where name = 'next';
select is_empty('select * from loyalty.bonus_rule', 'they never were');
select is((select count(*) from core.audit a where a.action = 'stop.bonus_rule' and (a.detail #>> '{from,points}')::int = 10 and a.detail -> 'to' = 'null'),
  2::bigint, 'what they were is on record');

select * from finish();
rollback;

begin;
select plan(5);

create temp table anna as select * from people.add_person('{"id": 7001}');
select core.set_clock('2026-11-20 10:00+02');
select people.block((select id from anna), 'admin', 'swapped receipts');
select core.set_clock('2026-11-21 10:00+02');
select people.block((select id from anna), 'admin', 'another reason');
select is(p.blocked_at, '2026-11-20 10:00+02'::timestamptz, 'blocked since the first time') from people.person p where p.id = (select id from anna);
select is(p.block_reason, 'swapped receipts', 'for the first reason') from people.person p where p.id = (select id from anna);
select results_eq(
  $$select at, actor, action, detail from core.audit where subject = 'person:' || (select id from anna)$$,
  $$values ('2026-11-20 10:00+02'::timestamptz, 'admin', 'block.person', '{"reason": "swapped receipts"}'::jsonb)$$,
  'the decision is recorded once');
select throws_ok($$select people.block(999999999999, 'admin', 'x')$$, 'KP102', null, 'nobody of that number');
select people.delete_person((select id from anna));
select throws_ok($$select people.block((select id from anna), 'admin', 'x')$$, 'KP102', null, 'nobody is left to block');

select * from finish();
rollback;

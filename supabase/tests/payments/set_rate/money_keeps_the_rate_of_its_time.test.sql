begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+02');
select payments.set_rate('USD', 120, null, 'operator');
select is(payments.points_for(1000, 'USD', '2026-11-21 09:59+02'), 1000::bigint, 'what was paid a minute ago buys as before');
select is(payments.points_for(1000, 'USD', '2026-11-21 10:00+02'), 1200::bigint, 'what is paid now buys more');
select throws_ok($$select payments.set_rate('USD', 90, '2026-11-21 09:00+02', 'operator')$$, 'KP414', null, 'nothing is backdated');
select is((select actor || ' ' || (detail ->> 'points_per_unit') from core.audit where action = 'set.payment_rate'), 'operator 120', 'on record, once');

select * from finish();
rollback;

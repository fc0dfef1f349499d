begin;
select plan(2);

select core.set_clock('2026-11-20 10:00:00+00');
select gateway.set_reachable('client', 1, 'Forbidden: bot was blocked by the user');
select core.set_clock('2026-11-21 10:00:00+00');
select gateway.set_reachable('client', 1, 'Forbidden: user is deactivated');

select results_eq('select unreachable_at, unreachable_reason::text from gateway.chat', $$values ('2026-11-20 10:00:00+00'::timestamptz, 'Forbidden: user is deactivated')$$,
  'since the first, for the latest reason');
select gateway.set_reachable('client', 1, null);
select results_eq('select unreachable_at, unreachable_reason::text from gateway.chat', 'values (null::timestamptz, null::text)', 'until it is welcome again');

select * from finish();
rollback;

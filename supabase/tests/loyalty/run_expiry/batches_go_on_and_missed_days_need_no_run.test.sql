begin;
select plan(5);

select core.set_clock('2026-10-01 12:00+00');
select tests.add_people('a', 'b', 'c', 'd', 'e');

select tests.give_lot(name, name, 10, '2026-12-01 00:00+02') from tests.known order by id;
select core.set_clock('2026-12-04 12:00+02');
select is(loyalty.run_expiry(2), 2::bigint, 'the first two wallets');
select results_eq('select period, status, people, points from loyalty.run', $$values ('2026-12-04'::date, 'running', 2::bigint, 20::bigint)$$, 'the run is under way');
select is((select loyalty.run_expiry(2) + loyalty.run_expiry(2) + loyalty.run_expiry(2)), 3::bigint, 'the rest');
select results_eq('select period, status, people, points from loyalty.run', $$values ('2026-12-04'::date, 'done', 5::bigint, 50::bigint)$$,
  'one run suffices for three days that were missed');
select is((select count(*) from gateway.outbox), 5::bigint, 'each is told once');

select * from finish();
rollback;

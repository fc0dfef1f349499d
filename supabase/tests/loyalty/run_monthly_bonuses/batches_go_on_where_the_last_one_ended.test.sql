begin;
select plan(5);

select core.set_clock('2026-10-01 12:00+00');
select tests.add_people('a', 'b', 'c', 'd', 'e');

insert into loyalty.bonus_rule (name, points, valid_from) values ('Thanks', 10, '2026-11-01');
select core.set_clock('2026-12-01 12:00+02');
select is(loyalty.run_monthly_bonuses(2), 2::bigint, 'the first two');
select results_eq($$select status, people, after_id from loyalty.run$$, $$select 'running', 2::bigint, id from tests.known where name = 'b'$$, 'the run is under way');
select is((select count(*) from ledger.account where balance = 10), 2::bigint, 'the others have nothing yet');
select is((select loyalty.run_monthly_bonuses(2) + loyalty.run_monthly_bonuses(2)), 3::bigint, 'the rest');
select results_eq($$select status, people, points, calls, detail -> (select id::text from loyalty.bonus_rule) from loyalty.run$$,
  $$values ('done', 5::bigint, 50::bigint, 3, '{"people": 5, "points": 50}'::jsonb)$$, 'one run, three batches, counts added up');

select * from finish();
rollback;

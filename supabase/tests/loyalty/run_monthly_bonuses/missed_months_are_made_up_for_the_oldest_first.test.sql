begin;
select plan(7);

select core.set_clock('2026-10-01 12:00+00');
select tests.add_people('anna');

-- Nothing holds in December.
insert into loyalty.bonus_rule (name, points, valid_from, valid_to) values ('Autumn', 1, '2026-10-20', '2026-11-30'), ('January', 10, '2027-01-01', null);

select core.set_clock('2026-10-31 23:59:59+02');
select is(loyalty.run_monthly_bonuses(), 0::bigint, 'the month is not over');
select is_empty('select * from loyalty.run', 'so nothing is begun');
select core.set_clock('2027-02-10 12:00+02');
select is(loyalty.run_monthly_bonuses(), 1::bigint, 'October');
select results_eq($$select period, status from loyalty.run$$, $$values ('2026-10-01'::date, 'done')$$, 'the oldest goes first');
select is((select loyalty.run_monthly_bonuses() + loyalty.run_monthly_bonuses() + loyalty.run_monthly_bonuses()), 2::bigint,
  'November, then January, then there is nothing left');
select results_eq($$select period, status, people, points from loyalty.run order by period$$,
  $$values ('2026-10-01'::date, 'done', 1::bigint, 1::bigint), ('2026-11-01', 'done', 1, 1), ('2026-12-01', 'done', 0, 0), ('2027-01-01', 'done', 1, 10)$$,
  'each once, also the one with nothing to give');
select is(ledger.balance((select id from tests.known)), 12::bigint, 'all in the wallet');

select * from finish();
rollback;

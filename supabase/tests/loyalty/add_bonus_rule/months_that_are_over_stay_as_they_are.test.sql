begin;
select plan(5);

select core.set_clock('2026-11-20 12:00+02');
select tests.add_people('anna');
select throws_ok($$select loyalty.add_bonus_rule('Late', 10, 'test', p_valid_from => '2026-10-31')$$, 'KP362', null, 'October is over');
select loyalty.add_bonus_rule('All', 10, 'test');
select core.set_clock('2026-12-01 00:05+02');
select loyalty.run_monthly_bonuses();
-- A transaction that began before midnight still has yesterday's date.
select core.set_clock('2026-11-30 23:59+02');
select throws_ok($$select loyalty.add_bonus_rule('Late', 10, 'test', p_valid_from => '2026-11-30')$$, 'KP362', null, 'nor a month that a run has begun');
select loyalty.add_bonus_rule('Next', 10, 'test');
select is((select r.valid_from from loyalty.bonus_rule r where r.name = 'Next'), '2026-12-01'::date, 'it begins with the one after');
select is(ledger.balance(tests.who('anna')), 10::bigint, 'what was given stands');
select is((select count(*) from loyalty.run), 1::bigint, 'and no run is opened');

select * from finish();
rollback;

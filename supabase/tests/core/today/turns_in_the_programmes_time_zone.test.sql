begin;
select plan(3);

select core.set_clock('2026-11-21 21:59+00');
select is(core.today(), '2026-11-21'::date, 'a minute before midnight in Kyiv');
select core.set_clock('2026-11-21 22:00+00');
select is(core.today(), '2026-11-22'::date, 'midnight in Kyiv');
select core.set_setting('time_zone', '"America/New_York"', 'test');
select is(core.today(), '2026-11-21'::date, 'still the day before in New York');

select * from finish();
rollback;

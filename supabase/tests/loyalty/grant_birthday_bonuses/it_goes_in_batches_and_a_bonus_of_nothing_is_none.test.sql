begin;
select plan(5);

select tests.born(i, '1990-11-21') from generate_series(7001, 7005) i;
select core.set_setting('birthday_bonus_points', '0', 'test');
select core.set_clock('2026-11-20 10:00+02');
select tests.born(7006, '1990-11-20');
select is(tests.grant_birthday_bonuses(), 0::bigint, 'switched off');
select is_empty('select * from ledger.transfer', 'nothing is posted');
select core.set_setting('birthday_bonus_points', '25', 'test');
select core.set_clock('2026-11-21 10:00+02');
select is(array(select loyalty.grant_birthday_bonuses(2) from generate_series(1, 4)), '{2,2,1,0}'::bigint[], 'two at a time');
select results_eq($$select status, people, points, calls from loyalty.run where kind = 'birthday' and period = '2026-11-21'$$, $$values ('done', 5::bigint, 125::bigint, 3)$$, 'one run');
select is((select sum(balance) from ledger.account where person_id is not null), 125::numeric, 'each once');

select * from finish();
rollback;

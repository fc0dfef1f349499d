begin;
select plan(13);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

create temp table bought as select tests.purchase('test:1', 100000, 40) as id;
create temp table done as select r.* from bought, tests.refund(bought.id, 60000) r;
create temp table before as select count(*) as transfers, tests.balance() as balance from ledger.transfer;
create function pg_temp.try(p_bill text, p_cashier text default 'vera', p_key text default 'other') returns text language sql as $$
  select format('select tests.refund(%s, %s, %L, %L)', (select id from bought), p_bill, p_key, p_cashier)$$;
select throws_ok('select tests.refund(-1, 1)', 'KP335', null, 'no such purchase');
select throws_ok(pg_temp.try('40001'), 'KP336', null, 'more than is left');
select throws_ok(pg_temp.try('0'), 'KP312', null, 'nothing');
select throws_ok(pg_temp.try('-5'), 'KP312', null, 'less than nothing');
select throws_ok(pg_temp.try('0.5'), 'KP312', null, 'half a kopeck');
select throws_ok(pg_temp.try('null'), 'KP312', null, 'no amount');
select throws_ok(pg_temp.try('1', 'oleh'), 'KP302', null, 'by somebody who does not work there');
update loyalty.staff set status = 'suspended' where person_id = tests.who('vera');
select throws_ok(pg_temp.try('1'), 'KP303', null, 'by a suspended cashier');
update loyalty.staff set status = 'active' where person_id = tests.who('vera');
select core.set_clock('2026-12-21 21:59:59+00');
select lives_ok(pg_temp.try('1'), 'the thirtieth day ends at midnight in Kyiv');
select core.set_clock('2026-12-21 22:00:00+00');
select throws_ok(pg_temp.try('1', p_key => 'late'), 'KP337', null, 'then it is too late');
select is((select count(*) from loyalty.refund), 2::bigint, 'only what was allowed was refunded');
select results_eq('select count(*) from ledger.transfer', 'select transfers from before', 'a kopeck moved no point, and nothing else did');
select is(tests.balance(), (select balance from before), 'the balance stands');

select * from finish();
rollback;

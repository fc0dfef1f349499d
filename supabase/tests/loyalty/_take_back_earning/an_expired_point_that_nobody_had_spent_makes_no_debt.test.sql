begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

select core.set_setting('refund_days', '1000', 'test');
select core.set_setting('points_lifetime_months', '1', 'test');
select ledger.reverse(t.id, 'test:gone', 'test', null) from ledger.transfer t where t.key = 'test:anna';
create temp table bought as select tests.purchase('test:1', 100000) as id;
create temp table done as select r.* from bought, tests.refund(bought.id, 40000) r;
select is(tests.balance(), 30::bigint, 'twenty were taken back before');
select core.set_clock('2027-02-01 10:00+00');
select 'expired' from ledger.expire(core.now(), 0, 100, 'test');
select is(tests.balance(), 0::bigint, 'thirty expired');
insert into done select r.* from bought, tests.refund(bought.id, 60000, 'rest') r;
select results_eq('select tests.balance(), sum(points_taken_back) from done', 'values (0::bigint, 50::numeric)', 'no debt, and all fifty counted');
select results_eq($$select (select balance from ledger.account_balance where name = 'partner:' || tests.shop()), (select count(*) from ledger.verify())$$,
  'values (0::numeric, 0::bigint)', 'the partner owes nothing');

select * from finish();
rollback;

begin;
select plan(3);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

select core.set_setting('restore_spent_points', 'false', 'test');
create temp table bought as select tests.purchase('test:1', 100000, 40) as id;
create temp table done as select r.* from bought, tests.refund(bought.id, 100000) r;
select is((select points_restored from done), 0::bigint, 'nothing comes back');
select is(tests.balance(), 60::bigint, 'the wallet lacks what was spent');
select is((select balance from ledger.account_balance where name = 'partner:' || tests.shop()), 40::numeric, 'the partner is owed it');

select * from finish();
rollback;

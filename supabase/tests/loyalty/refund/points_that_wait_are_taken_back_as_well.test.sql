begin;
select plan(7);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

select core.set_setting('activation_days', '10', 'test');
create temp table bought as select tests.purchase('test:1', 100000) as id;
select is(tests.balance(), 100::bigint, 'fifty points wait');
create temp table done as select r.* from bought, tests.refund(bought.id, 40000) r;
select is((select amount_left from ledger.hold), 30::bigint, 'of which thirty are left');
select core.set_clock('2026-12-05 10:00+00');
select is(ledger.settle_due_holds(), 1::bigint, 'they arrive');
select is(tests.balance(), 130::bigint, 'thirty');
insert into done select r.* from bought, tests.refund(bought.id, 60000, 'rest') r;
select is(tests.balance(), 100::bigint, 'and go, too');
select results_eq('select points_taken_back from done order by id', 'values (20::bigint), (30)', 'fifty in all');
select is_empty('select * from ledger.verify()', 'the ledger is sound');

select * from finish();
rollback;

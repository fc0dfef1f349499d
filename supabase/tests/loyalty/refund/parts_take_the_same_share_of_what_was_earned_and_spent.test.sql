begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

create temp table bought as select tests.purchase('test:1', 30000, 31) as id;
select is(tests.balance(), 82::bigint, '31 spent, 13 earned');
create temp table part as select r.points_taken_back, r.points_restored from bought, (values (1, 10000), (2, 10000), (3, 9999), (4, 1)) v (n, bill),
  lateral tests.refund(bought.id, v.bill, 'part:' || v.n) r order by v.n;
select results_eq('select * from part', 'values (4::bigint, 10::bigint), (4, 10), (4, 10), (1, 1)', 'a third, two thirds, all but a kopeck, all');
select is(tests.balance(), 100::bigint, 'together everything');
select results_eq('select refunded_minor, points_taken_back, points_restored from loyalty.purchase', 'values (30000::bigint, 13::bigint, 31::bigint)', 'the purchase knows');

select * from finish();
rollback;

begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

select core.set_setting('flag_velocity_per_hour', '1', 'test');
select tests.purchase('test:0', 100);
create temp table bought as select tests.purchase('test:1', 100000, 40) as id;
select isnt((select id from loyalty.flag), null, 'the purchase is flagged');
select loyalty.decide_flag(f.id, true, 'admin', 'fraud') from loyalty.flag f;
create temp table done as select r.* from bought, tests.refund(bought.id, 50000) r union all select r.* from bought, tests.refund(bought.id, 50000, 'rest') r;
select is((select sum(points_taken_back) from done), 0::numeric, 'they were taken before');
select is(tests.balance(), 100::bigint, 'what was spent came back');
select is_empty('select * from ledger.verify()', 'the ledger is sound');

select * from finish();
rollback;

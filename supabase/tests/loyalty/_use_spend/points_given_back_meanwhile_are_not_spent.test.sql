begin;
select plan(3);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

create temp table code as select * from loyalty.open_spend_code(tests.who('anna'), 80);
-- The job's clock is ahead of the till's.
select core.set_clock('2026-11-21 10:05+00');
select 'back' from ledger.settle_due_holds();
select core.set_clock('2026-11-21 10:04+00');
select throws_ok($$select loyalty.purchase('test:1', tests.shop(), tests.who('anna'), tests.who('vera'), 10000, 30, p_spend_id => (select id from code))$$,
  'KP331', null, 'its time is over');
select is(tests.balance(), 100::bigint, 'the points are in the wallet');
select is_empty('select * from loyalty.purchase', 'nothing was bought');

select * from finish();
rollback;

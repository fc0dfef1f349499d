begin;
select plan(7);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

select ledger.post_one('test:oleh', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.who('oleh')), 100, 'test');
create temp table code as select * from loyalty.open_spend_code(tests.who('anna'), 60);
select core.set_clock('2026-11-21 10:01+00');
create temp table later as select * from loyalty.open_spend_code(tests.who('oleh'), 70);
select core.set_clock('2026-11-21 10:05+00');
select is(ledger.settle_due_holds(), 1::bigint, 'the other job may be first with the points');
select is(loyalty.expire_spends(), 1::bigint, 'one is over');
select results_eq($$select status, closed_at from loyalty.spend where id = (select id from code)$$,
  $$values ('expired', '2026-11-21 10:05+00'::timestamptz)$$, 'it has expired');
select is(tests.balance(), 100::bigint, 'its points are back, once');
select is((select status from loyalty.spend where id = (select id from later)), 'ready', 'the other goes on');
select is(loyalty.expire_spends(), 0::bigint, 'again, there is nothing to do');
select is_empty('select * from ledger.verify()', 'the ledger is sound');

select * from finish();
rollback;

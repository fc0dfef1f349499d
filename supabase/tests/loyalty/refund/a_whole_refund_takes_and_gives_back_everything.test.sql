begin;
select plan(6);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

create temp table bought as select tests.purchase('test:1', 100000, 40) as id;
select is(tests.balance(), 108::bigint, '40 of 100 points spent, 48 earned by the rest of the bill');
select core.set_clock('2026-11-25 10:00+00');
select results_eq('select kind, bill_minor, points_taken_back, points_restored, actor, reason, at from bought, tests.refund(bought.id, 100000)',
  $$select 'refund', 100000::bigint, 48::bigint, 40::bigint, 'person:' || tests.who('vera'), 'returned', core.now()$$, 'the refund');
select is(tests.balance(), 100::bigint, 'the wallet is as it was');
select is((select balance from ledger.account_balance where name = 'partner:' || tests.shop()), 0::numeric, 'and so is the partner''s account');
select is(tests.told('anna'), E'Zerno: refund of 1,000\u00A0₴.\nEarned points taken back: 48. Spent points given back: 40.\nYou now have 100 points.', 'the client is told');
select is_empty('select * from ledger.verify()', 'the ledger is sound');

select * from finish();
rollback;

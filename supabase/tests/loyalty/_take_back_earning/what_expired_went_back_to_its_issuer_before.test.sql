begin;
select plan(7);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

select core.set_setting('refund_days', '1000', 'test');
select core.set_setting('points_lifetime_months', '1', 'test');
create temp table bought as select tests.purchase('test:1', 100000) as id;
-- The hundred first points never expire; forty are spent, first in, first out: of the fifty that do expire.
select ledger.post_one('test:gone', 'adjustment', ledger.open_wallet(tests.who('anna')), ledger.account_id('programme:bonuses'), 40, 'test');
select core.set_clock('2027-02-01 10:00+00');
select 'expired' from ledger.expire(core.now(), 0, 100, 'test');
select is(tests.balance(), 100::bigint, 'ten of the fifty expired');
select results_eq('select r.points_taken_back from bought, tests.refund(bought.id, 10000) r', 'values (5::bigint)', 'five points belong to a tenth of the bill');
select is(tests.balance(), 100::bigint, 'they were among the ten');
select is(tests.told('anna'), E'Zerno: refund of 100\u00A0₴.\nEarned points taken back: 0. Spent points given back: 0.\nYou now have 100 points.', 'the client loses nothing and is told so');
select results_eq('select r.points_taken_back from bought, tests.refund(bought.id, 90000, ''rest'') r', 'values (45::bigint)', 'the rest of the bill');
select is(tests.balance(), 60::bigint, 'the forty that were spent are owed');
select results_eq($$select (select balance from ledger.account_balance where name = 'partner:' || tests.shop()),
  (select balance from ledger.account_balance where name = 'programme:breakage'), (select count(*) from ledger.verify())$$,
  'values (0::numeric, 0::numeric, 0::bigint)', 'the partner owes nothing, and no point is left over');

select * from finish();
rollback;

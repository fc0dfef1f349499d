begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

create temp table bought as select tests.purchase('test:1', 100000) as id;
select ledger.post_one('test:gone', 'adjustment', ledger.open_wallet(tests.who('anna')), ledger.account_id('programme:bonuses'), 140, 'test');
create temp table done as select r.* from bought, tests.refund(bought.id, 100000) r;
select is(tests.balance(), -40::bigint, 'below zero');
select is(tests.told('anna'), E'Zerno: refund of 1,000\u00A0₴.\nEarned points taken back: 50. Spent points given back: 0.\nYou now have -40 points.', 'the client is told');
select throws_ok($$select loyalty.open_spend_code(tests.who('anna'), 1)$$, 'KP207', null, 'a debt buys nothing');
select is_empty('select * from ledger.verify()', 'the ledger is sound');

select * from finish();
rollback;

begin;
select plan(6);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

create temp table code as select * from loyalty.open_spend_code(tests.who('anna'), 80);
select is((loyalty.purchase('test:1', tests.shop(), tests.who('anna'), tests.who('vera'), 10000, 30, p_spend_id => (select id from code))).points_spent,
  30::bigint, 'thirty of eighty');
select is(tests.balance(), 73::bigint, 'fifty came back, and the rest of the bill earned 3');
select results_eq($$select status, purchase_id, closed_at from loyalty.spend where id = (select id from code)$$,
  $$select 'used', id, core.now() from loyalty.purchase where key = 'test:1'$$, 'the code is used');
select results_eq($$select e.amount, a.name::text, t.metadata ->> 'partner' from loyalty.purchase p join ledger.transfer t on t.key = 'purchase:' || p.id || ':spend'
    join ledger.entry e on e.transfer_id = t.id and e.amount > 0 join ledger.account a on a.id = e.account_id where p.key = 'test:1'$$,
  $$select 30::bigint, 'partner:' || tests.shop(), 'Zerno'$$, 'the partner has them');
select throws_ok($$select loyalty.purchase('test:2', tests.shop(), tests.who('anna'), tests.who('vera'), 10000, 10, p_spend_id => (select id from code))$$,
  'KP333', null, 'a code is for one purchase');
select is_empty('select * from ledger.verify()', 'the ledger is sound');

select * from finish();
rollback;

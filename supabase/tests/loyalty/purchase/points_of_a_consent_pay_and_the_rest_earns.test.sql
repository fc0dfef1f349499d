begin;
select plan(6);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
select loyalty.award('test:1', 'birthday', anna.id, 100, null, 'test') from anna;

create temp table code as select made.* from anna, loyalty.open_spend_code(anna.id, 60) made;
create temp table made as select made.* from shop, anna, boris, code, loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, 40, p_spend_id => code.id) made;
select results_eq('select m.points_spent, m.points_earned from made m', 'values (40::bigint, 3::bigint)', '40 pay, 5 % of 60.00 is earned');
select is(ledger.balance(anna.id), 63::bigint, 'what the consent had put aside and was not needed is back') from anna;
select is((select sum(e.amount)::bigint from ledger.entry e join ledger.account a on a.id = e.account_id, shop where a.name = 'partner:' || shop.id),
  37::bigint, 'the partner took 40 and gave 3');
select ok((select s.status = 'used' and s.purchase_id = m.id from loyalty.spend s, made m), 'the consent is used up');
select is((select o.payload ->> 'text' from gateway.outbox o where o.chat_id = 7001 order by o.id desc limit 1),
  E'<b>Till</b>, bill 100\u00a0₴\nPaid with points: −40 points\nEarned: +3 points\nBalance: <b>63</b> points', 'the client reads it');
select is_empty('select * from ledger.verify()', 'the ledger is sound');

select * from finish();
rollback;

begin;
select plan(6);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
select core.set_setting('activation_days', '14', 'test');
create temp table made as select made.* from shop, anna, boris, loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000) made;
select results_eq($$select ledger.balance(anna.id), m.points_earned from anna, made m$$, 'values (0::bigint, 5::bigint)', 'earned, and not in the wallet');
select results_eq($$select h.key::text, h.amount_left, h.due_at, h.when_due, h.points_expire_at from ledger.hold h$$,
  $$select 'purchase:' || m.id || ':earn:1', 5::bigint, '2026-12-05 12:00+02'::timestamptz, 'settle', '2027-12-01 00:00+02'::timestamptz from made m$$, 'put aside for 14 days');
select is((select o.payload ->> 'text' from gateway.outbox o where o.chat_id = 7001),
  E'<b>Till</b>, bill 100\u00a0₴\nEarned: +5 points, good to pay with from 5 Dec 2026\nBalance: <b>0</b> points', 'the client is told since when');
select core.set_clock('2026-12-05 09:59:59+00');
select is(ledger.settle_due_holds(), 0::bigint, 'not yet');
select core.set_clock('2026-12-05 10:00+00');
select ledger.settle_due_holds();
select is(ledger.balance(anna.id), 5::bigint, 'then they come by themselves') from anna;
select is((select e.expires_at from ledger.entry e join ledger.account a on a.id = e.account_id, anna where a.person_id = anna.id),
  '2027-12-01 00:00+02'::timestamptz, 'and expire as if given at once');

select * from finish();
rollback;

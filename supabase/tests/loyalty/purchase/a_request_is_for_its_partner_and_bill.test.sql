begin;
select plan(5);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
select loyalty.award('test:1', 'birthday', anna.id, 100, null, 'test') from anna;

insert into loyalty.partner (name) values ('Other');
select loyalty.add_staff(p.id, boris.id, 'cashier', 'test') from loyalty.partner p, boris where p.name = 'Other';
create temp table asked as select made.* from shop, anna, boris, loyalty.ask_spend(shop.id, boris.id, anna.id, 10000, 30) made;
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, 30, p_spend_id => asked.id) from shop, anna, boris, asked$$, 'KP333', null, 'before the client confirms');
select loyalty.confirm_spend(asked.id, anna.id) from asked, anna;
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 20000, 30, p_spend_id => asked.id) from shop, anna, boris, asked$$, 'KP319', null, 'another bill');
select throws_ok($$select loyalty.purchase('k1', p.id, anna.id, boris.id, 10000, 30, p_spend_id => asked.id) from loyalty.partner p, anna, boris, asked where p.name = 'Other'$$,
  'KP332', null, 'another partner');
select lives_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, 30, p_spend_id => asked.id) from shop, anna, boris, asked$$, 'the very one');
select is(ledger.balance(anna.id), 73::bigint, '30 of 100 spent, 3 earned') from anna;

select * from finish();
rollback;

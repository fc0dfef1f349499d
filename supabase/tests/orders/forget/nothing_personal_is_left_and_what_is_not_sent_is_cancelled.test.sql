begin;
select plan(5);

select tests.sell_mug();

create temp table made as select id from tests.order_mug('test:1');
select orders.pay_with_points(id, tests.who('anna')) from made;
create temp table other as select id from tests.order_mug('test:2', 'petro', 'stars');
select orders.forget(tests.who('anna'));
select results_eq($$select status::text, name, phone::text, address from orders.order order by id$$,
  $$values ('cancelled', null::text, null::text, null::text), ('new', 'petro', '+380501234567', 'Kyiv, 1')$$, 'of that person alone');
select is((select person_id from orders.contact), tests.who('petro'), 'no contact');
select is(ledger.balance(tests.who('anna')), 500::bigint, 'the points are back in the wallet, which stays');
select is(tests.mugs(), 1, 'the piece is back');
select is_empty($$select * from ledger.verify()$$, 'the ledger is sound');

select * from finish();
rollback;

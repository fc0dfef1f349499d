begin;
select plan(4);

select tests.sell_mug();

create temp table made as select id from tests.order_mug('test:1', p_way => 'stars');
select orders.invoice(id, tests.who('anna')) from made;
select ok(orders.may_be_paid(payload), 'it waits to be paid') from payments.invoice;
select orders.cancel(id, 'person:0', null) from made;
select ok(not orders.may_be_paid(payload), 'cancelled, it does not') from payments.invoice;
select ok(orders.may_be_paid(i.payload), 'a top-up is no order''s') from tests.stars(7001) i;
select ok(orders.may_be_paid('X'), 'nor is what names nothing');

select * from finish();
rollback;

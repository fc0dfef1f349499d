begin;
select plan(6);

select people.add_person('{"id": 501, "first_name": "Anna", "language_code": "en"}');
insert into orders.item (name, description, price_stars, needs_address, is_digital, created_at) values ('Badge', 'A badge', 40, false, true, core.now());
create temp table o as select p.* from orders.place('k1', tests.person(501), (select id from orders.item where name = 'Badge'), 'stars', 'Anna', '+380501234567', null) p;
create temp table invoice as select payments.make_invoice(tests.person(501), 'order', o.id, 40, 'XTR', 'Badge', 'A badge') as i from o;
create function pg_temp.state() returns text language sql as $$ select status || ' ' || refund from orders.order where id = (select id from o) $$;

select is(tests.pre_checkout(501, i) -> 'ok', 'true', 'it may be paid') from invoice;
select from invoice, tests.pay(501, i, 'c1');
select from invoice, tests.pay(501, i, 'c1');
select is(pg_temp.state(), 'paid none', 'it is paid');
select is((select status || ' ' || purpose from payments.payment), 'matched order', 'by its payment');
select from invoice, tests.pay(501, i, 'c2');
select is((select status || ' ' || reason from payments.payment where transaction_key = 'client:c2'), 'queued order_closed', 'more money is an admin''s to decide');
select is((select array_agg(outcome order by id) from payments.event), '{matched,queued}'::payments.event_outcome[], 'and so says its event');
select is_empty('select from payments.credit', 'an order buys no points');

select * from finish();
rollback;

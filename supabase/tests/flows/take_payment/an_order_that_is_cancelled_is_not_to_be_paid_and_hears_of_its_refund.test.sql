begin;
select plan(3);

select people.add_person('{"id": 501, "first_name": "Anna", "language_code": "en"}');
insert into orders.item (name, description, price_stars, needs_address, is_digital, created_at) values ('Badge', 'A badge', 40, false, true, core.now());
create temp table o as select p.* from orders.place('k1', tests.person(501), (select id from orders.item where name = 'Badge'), 'stars', 'Anna', '+380501234567', null) p;
create temp table invoice as select payments.make_invoice(tests.person(501), 'order', o.id, 40, 'XTR', 'Badge', 'A badge') as i from o;
create function pg_temp.state() returns text language sql as $$ select status || ' ' || refund from orders.order where id = (select id from o) $$;

create temp table paid as select from invoice, tests.pay(501, i, 'c1');
select orders.cancel(id, 'person:' || person_id, 'changed my mind') from o;
select is(pg_temp.state(), 'cancelled queued', 'its Stars are to go back');
select from invoice, tests.pay_back(501, i, 'c1');
select is(pg_temp.state(), 'cancelled done', 'and did');
update payments.invoice set status = 'open', paid_at = null;
select matches(tests.pre_checkout(501, i) ->> 'error_message', '^This invoice was cancelled', 'nobody can pay it again, whatever its invoice says') from invoice;

select * from finish();
rollback;

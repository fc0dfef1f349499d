begin;
select plan(3);

select core.set_clock('2026-11-21 10:00+00');
select people.add_person('{"id": 501, "first_name": "Anna", "language_code": "en"}');
create temp table sub as select s.* from payments.offer_subscription(tests.person(501), 100) s;
create function pg_temp.state() returns text language sql as $$ select status || coalesce(' ' || first_charge_id || ' ' || (paid_until at time zone 'UTC')::date, '') from payments.subscription where id = (select id from sub) $$;

select from payments.offer_subscription(tests.person(501), 250);
create temp table second as select tests.subscription_invoice() as i;
select ok((tests.pre_checkout(501, i) -> 'ok')::boolean, 'an offer may be taken while another lies open') from second;
select from tests.pay(501, (select i from second), 'c1', '{"is_recurring": true, "is_first_recurring": true, "subscription_expiration_date": 1797847200}');
select throws_ok('select payments.offer_subscription(tests.person(501), 100)', 'KP416', null, 'no third');
select matches(tests.pre_checkout(501, i) ->> 'error_message', '^You already have a monthly payment', 'nor the first, by its link')
from payments.invoice i where subscription_id = (select id from sub);

select * from finish();
rollback;

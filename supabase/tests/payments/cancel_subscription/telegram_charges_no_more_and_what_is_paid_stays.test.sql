begin;
select plan(5);

create function pg_temp.calls(p_method text) returns bigint language sql as $$ select count(*) from gateway.outbox where method = p_method $$;
select core.set_clock('2026-11-21 10:00+00');
select people.add_person('{"id": 501, "first_name": "Anna", "language_code": "en"}');
create temp table sub as select s.* from payments.offer_subscription(tests.person(501), 100) s;
create function pg_temp.state() returns text language sql as $$ select status || coalesce(' ' || first_charge_id || ' ' || (paid_until at time zone 'UTC')::date, '') from payments.subscription where id = (select id from sub) $$;

select tests.charge('c1', '2026-12-21 10:00+00', '{"is_first_recurring": true}');
select is((payments.cancel_subscription(id, 'person:1')).status, 'cancelled', 'cancelled') from sub;
select is((payments.cancel_subscription(id, 'person:1')).status, 'cancelled', 'again: the same') from sub;
select is(pg_temp.calls('editUserStarSubscription'), 1::bigint, 'Telegram is told once');
select is((select payload from gateway.outbox where method = 'editUserStarSubscription'), '{"user_id": 501, "is_canceled": true, "telegram_payment_charge_id": "c1"}', 'by the first charge');
select is(pg_temp.state(), 'cancelled c1 2026-12-21', 'it is paid to the end');

select * from finish();
rollback;

begin;
select plan(5);

select core.set_clock('2026-11-21 10:00+00');
select people.add_person('{"id": 501, "first_name": "Anna", "language_code": "en"}');
create temp table sub as select s.* from payments.offer_subscription(tests.person(501), 100) s;
create function pg_temp.state() returns text language sql as $$ select status || coalesce(' ' || first_charge_id || ' ' || (paid_until at time zone 'UTC')::date, '') from payments.subscription where id = (select id from sub) $$;

select tests.charge('c1', '2026-12-21 10:00+00', '{"is_first_recurring": true}');
select is(payments.end_subscriptions(), 0::bigint, 'the period runs');
select core.set_clock('2026-12-21 10:00+00');
select is(payments.end_subscriptions() || ' ' || payments.end_subscriptions(), '1 0', 'ended once');
select is(pg_temp.state(), 'ended c1 2026-12-21', 'it is over');
select is((select count(*) from gateway.outbox where bot_id = 'client' and payload ->> 'text' like 'Your monthly payment (100 ⭐) has ended%'), 1::bigint, 'and its person knows');
select tests.charge('c2', '2027-01-20 10:00+00');
select is(pg_temp.state(), 'active c1 2027-01-20', 'Telegram charged all the same');

select * from finish();
rollback;

begin;
select plan(5);

select core.set_clock('2026-11-21 10:00+00');
select people.add_person('{"id": 501, "first_name": "Anna", "language_code": "en"}');
create temp table sub as select s.* from payments.offer_subscription(tests.person(501), 100) s;
create function pg_temp.invoice() returns payments.invoice language sql as $$ select i from payments.invoice i where subscription_id = (select max(id) from payments.subscription) $$;
create function pg_temp.charge(p_charge text, p_until timestamptz, p_more jsonb default '{}') returns void language sql as $$
  select from tests.pay(501, pg_temp.invoice(), p_charge, jsonb_build_object('is_recurring', true,
    'subscription_expiration_date', extract(epoch from p_until)::bigint) || p_more) $$;
create function pg_temp.state() returns text language sql as $$ select status || coalesce(' ' || first_charge_id || ' ' || (paid_until at time zone 'UTC')::date, '') from payments.subscription where id = (select id from sub) $$;

select pg_temp.charge('c1', '2026-12-21 10:00+00', '{"is_first_recurring": true}');
select is(payments.end_subscriptions(), 0::bigint, 'the period runs');
select core.set_clock('2026-12-21 10:00+00');
select is(payments.end_subscriptions() || ' ' || payments.end_subscriptions(), '1 0', 'ended once');
select is(pg_temp.state(), 'ended c1 2026-12-21', 'it is over');
select is((select count(*) from gateway.outbox where bot_id = 'client' and payload ->> 'text' like 'Your monthly payment (100 ⭐) has ended%'), 1::bigint, 'and its person knows');
select pg_temp.charge('c2', '2027-01-20 10:00+00');
select is(pg_temp.state(), 'active c1 2027-01-20', 'Telegram charged all the same');

select * from finish();
rollback;

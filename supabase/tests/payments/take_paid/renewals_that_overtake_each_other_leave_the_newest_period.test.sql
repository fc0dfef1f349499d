begin;
select plan(3);

create function pg_temp.points(p_user bigint default 501) returns numeric language sql as $$ select coalesce(ledger.balance(tests.person(p_user)), 0) $$;
select core.set_clock('2026-11-21 10:00+00');
select people.add_person('{"id": 501, "first_name": "Anna", "language_code": "en"}');
create temp table sub as select s.* from payments.offer_subscription(tests.person(501), 100) s;
create function pg_temp.invoice() returns payments.invoice language sql as $$ select i from payments.invoice i where subscription_id = (select max(id) from payments.subscription) $$;
create function pg_temp.charge(p_charge text, p_until timestamptz, p_more jsonb default '{}') returns void language sql as $$
  select from tests.pay(501, pg_temp.invoice(), p_charge, jsonb_build_object('is_recurring', true,
    'subscription_expiration_date', extract(epoch from p_until)::bigint) || p_more) $$;
create function pg_temp.state() returns text language sql as $$ select status || coalesce(' ' || first_charge_id || ' ' || (paid_until at time zone 'UTC')::date, '') from payments.subscription where id = (select id from sub) $$;

select pg_temp.charge('c2', '2027-01-20 10:00+00');
select is(pg_temp.state(), 'active c2 2027-01-20', 'the renewal came first');
select pg_temp.charge('c3', '2027-02-19 10:00+00');
select pg_temp.charge('c4', '2026-12-21 10:00+00');
select is(pg_temp.state(), 'active c2 2027-02-19', 'an older period shortens nothing');
select is(pg_temp.points(), 300::numeric, 'each was paid and is credited');

select * from finish();
rollback;

begin;
select plan(5);

create function pg_temp.points(p_user bigint default 501) returns numeric language sql as $$ select coalesce(ledger.balance(tests.person(p_user)), 0) $$;
select core.set_clock('2026-11-21 10:00+00');
select people.add_person('{"id": 501, "first_name": "Anna", "language_code": "en"}');
create temp table sub as select s.* from payments.offer_subscription(tests.person(501), 100) s;
create function pg_temp.state() returns text language sql as $$ select status || coalesce(' ' || first_charge_id || ' ' || (paid_until at time zone 'UTC')::date, '') from payments.subscription where id = (select id from sub) $$;

select tests.charge('c1', '2026-12-21 10:00+00', '{"is_first_recurring": true}');
select tests.charge('c1', '2026-12-21 10:00+00', '{"is_first_recurring": true}');
select is(pg_temp.state() || ' ' || pg_temp.points(), 'active c1 2026-12-21 100', 'begun');
select core.set_clock('2026-12-21 10:00+00');
select tests.charge('c2', '2027-01-20 10:00+00');
select tests.charge('c2', '2027-01-20 10:00+00');
select core.set_clock('2027-01-20 10:00+00');
select tests.charge('c3', '2027-02-19 10:00+00');
select is(pg_temp.state() || ' ' || pg_temp.points(), 'active c1 2027-02-19 300', 'two renewals');
select is((select count(*) from payments.payment where matched_by = 'invoice'), 3::bigint, 'three payments');
select is((select count(*) from gateway.outbox where bot_id = 'client' and payload ->> 'text' like '%monthly payment has begun%Paid until 21 Dec 2026%'), 1::bigint, 'its beginning is told once');
select is_empty('select from gateway.outbox where payload ->> ''text'' like ''%paid again%''', 'renewals are nothing odd');

select * from finish();
rollback;

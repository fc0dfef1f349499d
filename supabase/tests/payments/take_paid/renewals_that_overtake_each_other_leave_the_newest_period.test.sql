begin;
select plan(3);

create function pg_temp.points(p_user bigint default 501) returns numeric language sql as $$ select coalesce(ledger.balance(tests.person(p_user)), 0) $$;
select core.set_clock('2026-11-21 10:00+00');
select people.add_person('{"id": 501, "first_name": "Anna", "language_code": "en"}');
create temp table sub as select s.* from payments.offer_subscription(tests.person(501), 100) s;
create function pg_temp.state() returns text language sql as $$ select status || coalesce(' ' || first_charge_id || ' ' || (paid_until at time zone 'UTC')::date, '') from payments.subscription where id = (select id from sub) $$;

select tests.charge('c2', '2027-01-20 10:00+00');
select is(pg_temp.state(), 'active c2 2027-01-20', 'the renewal came first');
select tests.charge('c3', '2027-02-19 10:00+00');
select tests.charge('c4', '2026-12-21 10:00+00');
select is(pg_temp.state(), 'active c2 2027-02-19', 'an older period shortens nothing');
select is(pg_temp.points(), 300::numeric, 'each was paid and is credited');

select * from finish();
rollback;

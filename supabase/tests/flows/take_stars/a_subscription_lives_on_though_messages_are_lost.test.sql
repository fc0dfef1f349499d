begin;
select plan(5);

select core.set_clock('2026-11-21 10:00+00');
select people.add_person('{"id": 501, "first_name": "Anna", "language_code": "en"}');
create temp table sub as select s.id from payments.offer_subscription(tests.person(501), 100) s;
create temp table list (n bigint generated always as identity, t jsonb);
create function pg_temp.charge(p_charge text) returns bigint language sql as $$
  insert into list (t) values (tests.star(501, tests.subscription_invoice(), p_charge, '{"subscription_period": 2592000}'));
  select tests.read_stars((select jsonb_agg(t order by n) from list));
$$;
create function pg_temp.state() returns text language sql as $$ select concat_ws(' ', status, first_charge_id, (paid_until at time zone 'UTC')::date) from payments.subscription $$;
select is(pg_temp.charge('c1'), 1::bigint, 'the first charge');
select is(pg_temp.state(), 'active c1 2026-12-21', 'begins it');
select core.set_clock('2026-12-21 09:00+00');
select is(pg_temp.charge('c2'), 1::bigint, 'a renewal');
select is(pg_temp.state(), 'active c1 2027-01-20', 'prolongs it, and it keeps its name');
select is(ledger.balance(tests.person(501)), 200::bigint, 'each is credited');

select * from finish();
rollback;

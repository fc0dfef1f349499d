begin;
select plan(3);

create function pg_temp.calls(p_method text) returns bigint language sql as $$ select count(*) from gateway.outbox where method = p_method $$;
select core.set_clock('2026-11-21 10:00+00');
select people.add_person('{"id": 501, "first_name": "Anna", "language_code": "en"}');
create temp table sub as select s.* from payments.offer_subscription(tests.person(501), 100) s;
create function pg_temp.state() returns text language sql as $$ select status || coalesce(' ' || first_charge_id || ' ' || (paid_until at time zone 'UTC')::date, '') from payments.subscription where id = (select id from sub) $$;

select throws_ok('select payments.cancel_subscription(id, ''person:1'') from sub', 'KP417', null, 'nobody took the offer');
select throws_ok('select payments.cancel_subscription(0, ''person:1'')', 'KP417', null, 'there is none');
select is(pg_temp.calls('editUserStarSubscription'), 0::bigint, 'Telegram is told nothing');

select * from finish();
rollback;

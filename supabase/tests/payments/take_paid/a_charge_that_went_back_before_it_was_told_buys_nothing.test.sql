begin;
select plan(4);

create function pg_temp.points(p_user bigint default 501) returns numeric language sql as $$ select coalesce(ledger.balance(tests.person(p_user)), 0) $$;

create temp table invoice as select tests.stars(501, 100) as i;
select from invoice, tests.pay_back(501, i, 'c1');
select is((select status from payments.payment), 'tombstone', 'the refund came first');
select from invoice, tests.pay(501, i, 'c1');
select is(pg_temp.points(), 0::numeric, 'no points');
select is((select count(*) || ' ' || min(status) from payments.payment), '1 tombstone', 'one payment');
select is((select array_agg(outcome || coalesce(' ' || reason, '') order by id) from payments.event), array['tombstone', 'ignored refunded_before'], 'both events are accounted for');

select * from finish();
rollback;

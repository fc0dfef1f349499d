begin;
select plan(4);

create function pg_temp.points(p_user bigint default 501) returns numeric language sql as $$ select coalesce(ledger.balance(tests.person(p_user)), 0) $$;

select tests.say(501, '/start');
create temp table before as select tests.place(501) as place, (select version from dialog.session where user_id = 501) as version;
create temp table invoice as select tests.stars(501, 100) as i;
create temp table result as select r from invoice, tests.pay(501, i, 'c1') r;
select is(r, gateway.result(200), 'nothing is answered') from result;
select is(tests.place(501), place, 'the question stays') from before;
select is((select version from dialog.session where user_id = 501), version, 'its buttons too') from before;
select cmp_ok(pg_temp.points(), '>=', 100::numeric, 'and the points are there');

select * from finish();
rollback;

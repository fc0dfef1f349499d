begin;
select plan(4);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select core.set_clock('2027-01-01 00:00+00');
create function pg_temp.give(p_key text, p_amount numeric, p_expires_at timestamptz, p_from bigint default pg_temp.bonuses(), p_to text default 'olena') returns void
language sql as $$ select ledger.post_one(p_key, 'adjustment', p_from, pg_temp.wallet(p_to), p_amount, 'test', p_expires_at) $$;
create function pg_temp.spend(p_key text, p_amount numeric) returns void
language sql as $$ select ledger.post_one(p_key, 'adjustment', pg_temp.wallet('olena'), pg_temp.bonuses(), p_amount, 'test') $$;
create function pg_temp.expire(p_run text, p_at timestamptz) returns bigint language sql as $$ select points from ledger.expire(p_at, 0, 1000, p_run) $$;

create function pg_temp.expiring(p_until timestamptz) returns table (expires_at timestamptz, points bigint) language sql as $$
  select * from ledger.expiring((select person from wallet where name = 'olena'), p_until)
$$;
select pg_temp.give('test:b', 50, '2027-03-01'), pg_temp.give('test:a', 100, '2027-02-01'), pg_temp.give('test:c', 30, '2027-03-01'), pg_temp.give('test:d', 5, null), pg_temp.spend('test:spend', 110);
select results_eq($$ select * from pg_temp.expiring('infinity') $$, $$ values ('2027-03-01'::timestamptz, 70::bigint) $$, 'the first to expire are the first to be spent');
select 'back' from ledger.reverse((select id from ledger.transfer where key = 'test:spend'), 'test:back', 'test', null, 90);
select results_eq($$ select * from pg_temp.expiring('2027-03-01') $$, $$ values ('2027-02-01'::timestamptz, 80::bigint), ('2027-03-01', 80) $$, 'what comes back counts again');
select results_eq($$ select * from pg_temp.expiring('2027-02-28') $$, $$ values ('2027-02-01'::timestamptz, 80::bigint) $$, 'until a day');
select core.set_clock('2027-02-01 00:05+00');
select results_eq($$ select * from pg_temp.expiring('2028-01-01') $$, $$ values ('2027-02-01 00:05+00'::timestamptz, 80::bigint), ('2027-03-01', 80) $$, 'what is due is of now');

select * from finish();
rollback;

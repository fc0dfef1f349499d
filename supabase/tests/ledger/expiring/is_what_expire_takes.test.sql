begin;
select plan(3);

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

select pg_temp.give('test:' || i, 10, '2027-01-01'::timestamptz + i * '1 day'::interval) from generate_series(1, 9) i;
select 'spent' from pg_temp.spend('test:spend', 25);
create temp table foretold as select * from ledger.expiring((select person from wallet where name = 'olena'), '2027-01-08');
select is((select sum(points) from foretold), 45::numeric, 'foretold');
select results_eq($$ select pg_temp.expire(f.expires_at::text, f.expires_at) from (select * from foretold order by expires_at) f $$, 'select points from foretold order by expires_at', 'and come true day by day');
select is_empty($$ select * from ledger.expiring(-1, 'infinity') $$, 'nobody loses nothing');

select * from finish();
rollback;

begin;
select plan(5);

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
create function pg_temp.back(p_key text, p_amount numeric default null, p_of text default 'test:give') returns bigint language sql as $$
  select debit_balance from ledger.reverse((select id from ledger.transfer where key = p_of), p_key, 'test', 'mistake', p_amount)
$$;

select pg_temp.give('test:a', 100, '2027-02-01'), pg_temp.spend('test:spend', 60);
select is(pg_temp.expire('a', '2027-02-01'), 40::bigint, 'once');
select results_eq($$ select pg_temp.expire('a', '2027-02-01'), pg_temp.expire('b', '2027-02-01') $$, 'values (0::bigint, 0::bigint)', 'and not twice, whatever the run is called');
select pg_temp.back('test:back', 60, 'test:spend'), pg_temp.give('test:b', 7, '2027-01-15', p_to => 'ivan');
select is(pg_temp.expire('a', '2027-02-01'), 0::bigint, 'what turns up after the run');
select is(pg_temp.expire('b', '2027-02-01'), 67::bigint, 'is for the next');
select is_empty('select * from ledger.verify()', 'the ledger is proved');

select * from finish();
rollback;

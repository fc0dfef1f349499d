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

select 'given' from pg_temp.give('test:give', 40, '2027-02-01');
select core.set_clock('2027-03-01 00:00+00');
select is((select replayed from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 40, 'test', '2027-02-01')), true, 'and is the same transfer');
select throws_ok($$ select pg_temp.give('test:give', 41, '2027-02-01') $$, 'KP206', null, 'or is refused as another');
select throws_ok($$ select pg_temp.give('test:new', 40, '2027-02-01') $$, 'KP208', null, 'a new one may not');
create function pg_temp.with_another(p_amount numeric) returns setof boolean language sql as $$
  select replayed from ledger.post(array[row('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 40, '2027-02-01', null, 'test', null, null)::ledger.posting,
    row('test:another', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), p_amount, null, null, 'test', null, null)::ledger.posting])
$$;
select throws_ok('select pg_temp.with_another(0.5)', 'KP202', null, 'beside it, a bad one is still found');
select results_eq('select * from pg_temp.with_another(1)', 'values (true), (false)', 'and a good one posted');

select * from finish();
rollback;

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

create temp table somebody as
select p.id as person, ledger.open_wallet(p.id) as id from generate_series(7000000011, 7000000013) n, lateral people.add_person(jsonb_build_object('id', n, 'first_name', 'Somebody')) p;
select pg_temp.give('test:a', 1, '2027-02-01'), pg_temp.give('test:b', 2, null, p_to => 'ivan');
select 'given' from somebody s, ledger.post_one('test:' || s.id, 'adjustment', pg_temp.bonuses(), s.id, 4, 'test', '2027-02-01');
create temp table chunk as
with recursive chunk as (
  select c.*, 1 as n from ledger.expire('2027-02-01', pg_temp.wallet('olena') - 1, 2, 'a') c
  union all
  select c.*, p.n + 1 from chunk p, lateral ledger.expire('2027-02-01', p.last_account, 2, 'a') c where p.last_account is not null
)
select * from chunk;
select results_eq('select wallets, points from chunk order by n', $$ values (1::bigint, 1::bigint), (2, 8), (1, 4), (0, 0) $$, 'two wallets at a time');
select results_eq('select last_account from chunk order by n', $$ values (pg_temp.wallet('ivan')), ((select max(id) - 1 from somebody)), ((select max(id) from somebody)), (null) $$, 'each says where it ended');
select is((select count(*) from ledger.transfer where kind = 'expiry_return'), 3::bigint, 'each gives back what it expired');
select is(array_agg(balance order by id), array[0, 2, 0, 0, 0]::bigint[], 'of all wallets') from ledger.account where id >= pg_temp.wallet('olena');
select is_empty('select * from ledger.verify()', 'the ledger is proved');

select * from finish();
rollback;

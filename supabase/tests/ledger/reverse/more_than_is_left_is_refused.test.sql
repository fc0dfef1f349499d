begin;
select plan(5);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');
create function pg_temp.back(p_key text, p_amount numeric default null, p_of text default 'test:give') returns bigint language sql as $$
  select debit_balance from ledger.reverse((select id from ledger.transfer where key = p_of), p_key, 'test', 'mistake', p_amount)
$$;

select throws_ok($$ select pg_temp.back('test:1', 101) $$, 'KP218', null, 'more than was given');
select 'back' from pg_temp.back('test:2', 60);
select throws_ok($$ select pg_temp.back('test:3', 41) $$, 'KP218', null, 'more than the first left');
select throws_ok(format($$ select pg_temp.back('test:3', %s) $$, v), 'KP202', null, 'no part is ' || v) from unnest(array[0, 0.5]) v;
select is(array[ledger.balance((select person from wallet where name = 'olena')), (select count(*) from ledger.transfer where key like 'test:%')],
  array[40, 2]::bigint[], 'nothing moves');

select * from finish();
rollback;

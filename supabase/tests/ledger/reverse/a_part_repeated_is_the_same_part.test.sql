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
create function pg_temp.id(p_key text) returns bigint language sql as $$ select id from ledger.transfer where key = p_key $$;

select pg_temp.back('test:1', 30), pg_temp.back('test:2');
select results_eq($$ select replayed, debit_balance from ledger.reverse(pg_temp.id('test:give'), 'test:1', 'test', 'mistake', 30) $$,
  $$ values (true, 70::bigint) $$, 'though nothing is left');
select results_eq($$ select transfer_id, replayed, debit_balance from ledger.reverse(pg_temp.id('test:give'), 'test:2', 'test', 'mistake') $$,
  $$ values (pg_temp.id('test:2'), true, 0::bigint) $$, 'so is what was left');
select throws_ok($$ select pg_temp.back('test:1', 31) $$, 'KP206', null, 'not with another amount');
select throws_ok($$ select pg_temp.back('test:give') $$, 'KP206', null, 'nor under a key of something else');
select is(ledger.balance((select person from wallet where name = 'olena')), 0::bigint, 'nothing moves');

select * from finish();
rollback;

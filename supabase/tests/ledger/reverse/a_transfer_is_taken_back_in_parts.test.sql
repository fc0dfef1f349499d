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

select is(pg_temp.back('test:1', 30), 70::bigint, 'a part');
select is(pg_temp.back('test:2', 20), 50::bigint, 'another part');
select is(pg_temp.back('test:3'), 0::bigint, 'then what is left');
select throws_ok($$ select pg_temp.back('test:4') $$, 'KP211', null, 'and then nothing is');
select is_empty('select * from ledger.verify()', 'the ledger is proved');

select * from finish();
rollback;

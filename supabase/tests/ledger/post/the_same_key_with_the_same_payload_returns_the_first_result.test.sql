begin;
select plan(4);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

create temp table first as select * from ledger.post_one('test:1', 'adjustment', pg_temp.wallet('olena'), pg_temp.wallet('ivan'), 30, 'test', p_metadata => '{"a": 1, "b": 2}');
select 'later' from ledger.post_one('test:2', 'adjustment', pg_temp.wallet('olena'), pg_temp.wallet('ivan'), 30, 'test');
select results_eq($$ select * from ledger.post_one('test:1', 'adjustment', pg_temp.wallet('olena'), pg_temp.wallet('ivan'), 30.0, 'test', p_metadata => '{"b": 2, "a": 1}') $$,
  $$ select transfer_id, true, debit_balance, credit_balance from first $$, 'the transfer and the balances of then');
select is(ledger.balance((select person from wallet where name = 'olena')), 40::bigint, 'nothing moves');
select is((select count(*) from ledger.transfer where key = 'test:1'), 1::bigint, 'there is one transfer');
set local timezone = 'Pacific/Auckland';
select is((select replayed from ledger.post_one('test:1', 'adjustment', pg_temp.wallet('olena'), pg_temp.wallet('ivan'), 30, 'test', p_metadata => '{"a": 1, "b": 2}')), true, 'in any time zone');

select * from finish();
rollback;

begin;
select plan(5);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

select results_eq($$ select has_table_privilege('postgres', 'ledger.entry', p) from unnest(array['update', 'delete', 'truncate']) p $$,
  'values (false), (false), (false)', 'not even the owner may');
grant update, delete, truncate on ledger.transfer, ledger.entry to current_user;
select throws_ok('update ledger.entry set amount = 1', 'KP004', null, 'no update, for whoever had the right');
select throws_ok('delete from ledger.entry', 'KP004', null, 'no delete');
select throws_ok('truncate ledger.transfer, ledger.entry cascade', 'KP004', null, 'no truncate');
select is(ledger.balance((select person from wallet where name = 'olena')), 100::bigint, 'the balance stands');

select * from finish();
rollback;

begin;
select plan(3);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

select is(has_table_privilege('postgres', 'ledger.account', 'delete'), false, 'not even the owner deletes one');
grant delete, truncate on ledger.account, ledger.daily_balance to current_user;
select throws_ok('delete from ledger.account', 'KP004', null, 'no delete, for whoever had the right');
select throws_ok('truncate ledger.account cascade', 'KP004', null, 'no truncate');

select * from finish();
rollback;

begin;
select plan(5);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

select throws_ok($$ update ledger.account set balance = 1000 where id = pg_temp.wallet('olena') $$, 'KP215', null, 'not the balance alone');
select throws_ok($$ update ledger.account set balance = 1000, version = version + 1 where id = pg_temp.wallet('olena') $$, 'KP215', null, 'nor with its version');
select throws_ok($$ insert into ledger.account (person_id, balance, version, opened_at)
  select (people.add_person('{"id": 7000000009, "first_name": "Eve"}')).id, 1000, 0, core.now() $$, 'KP215', null, 'nor at the opening');
select is(has_column_privilege('postgres', 'ledger.account', 'person_id', 'update'), false, 'a wallet is not given to another');
select is(ledger.balance((select person from wallet where name = 'olena')), 100::bigint, 'the balance stands');

select * from finish();
rollback;

begin;
select plan(2);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

select throws_ok($$ select * from ledger.post_one('test:bad', 'adjustment', pg_temp.bonuses(), pg_temp.bonuses(), 10, 'test') $$,
  'KP205', null, 'debit and credit are two accounts');
select is(array[ledger.balance((select person from wallet where name = 'olena')), (select count(*) from ledger.transfer where key like 'test:%')],
  array[100, 1]::bigint[], 'nothing was posted');

select * from finish();
rollback;

begin;
select plan(3);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

select throws_ok($$ select * from ledger.reverse(-1, 'test:back', 'test', 'mistake') $$, 'KP210', null, 'there is none of that number');
select throws_ok($$ select * from ledger.reverse(null, 'test:back', 'test', 'mistake') $$, 'KP210', null, 'nor without one');
select throws_ok($$ select * from ledger.post(array[row('test:back', 'reversal', pg_temp.wallet('olena'), pg_temp.bonuses(), 1, null, null, 'test', null, -1)::ledger.posting]) $$,
  'KP210', null, 'nor by way of a set');

select * from finish();
rollback;

begin;
select plan(2);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

create function pg_temp.back(p_key text) returns ledger.posting language sql as $$
  select row(p_key, 'reversal', pg_temp.wallet('olena'), pg_temp.bonuses(), 100, null, null, 'test', null, t.id)::ledger.posting
  from ledger.transfer t where t.key = 'test:give'
$$;
select throws_ok($$ select * from ledger.post(array[pg_temp.back('test:1'), pg_temp.back('test:2')]) $$, 'KP211', null, 'not under two keys');
select is(ledger.balance((select person from wallet where name = 'olena')), 100::bigint, 'nothing moves');

select * from finish();
rollback;

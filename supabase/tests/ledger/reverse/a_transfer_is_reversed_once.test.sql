begin;
select plan(3);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

select 'back' from ledger.reverse((select id from ledger.transfer where key = 'test:give'), 'test:back', 'test', 'mistake');
select throws_ok($$ select * from ledger.reverse((select id from ledger.transfer where key = 'test:give'), 'test:again', 'test', 'mistake') $$, 'KP211', null, 'not under another key');
select is((select replayed from ledger.reverse((select id from ledger.transfer where key = 'test:give'), 'test:back', 'test', 'mistake')), true, 'the same key is a replay');
select is(ledger.balance((select person from wallet where name = 'olena')), 0::bigint, 'nothing moves');

select * from finish();
rollback;

begin;
select plan(7);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

select 'spent' from ledger.post_one('test:spend', 'adjustment', pg_temp.wallet('olena'), pg_temp.bonuses(), 80, 'test');
select is(ledger.take_back('test:give', 30, 'test:1', 'test', 'returned goods'), 30::bigint, 'so many');
select is(ledger.take_back('test:give', 30, 'test:1', 'test', 'returned goods'), 30::bigint, 'again, the same');
select is(ledger.balance((select person from wallet where name = 'olena')), -10::bigint, 'once, though they were spent');
select throws_ok($$ select ledger.take_back('test:give', 71, 'test:2', 'test', null) $$, 'KP218', null, 'not more than is left');
select throws_ok($$ select ledger.take_back('test:none', 1, 'test:2', 'test', null) $$, 'KP210', null, 'nothing of nothing');
select is(ledger.take_back('test:give', null, 'test:2', 'test', null), 70::bigint, 'all that is left');
select is_empty('select * from ledger.verify()', 'the ledger is proved');

select * from finish();
rollback;

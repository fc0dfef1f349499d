begin;
select plan(4);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

create function pg_temp.item(p_key text, p_amount numeric) returns ledger.posting language sql as $$
  select row(p_key, 'adjustment', pg_temp.bonuses(), pg_temp.wallet('ivan'), p_amount, null, null, 'test', null, null)::ledger.posting
$$;
create temp table result as select * from ledger.post(array[pg_temp.item('test:1', 5), pg_temp.item('test:2', 7), pg_temp.item('test:1', 5)]);
select is((select array_agg(replayed) from result), array[false, false, true], 'the second is a replay of the first');
select is((select array_agg(credit_balance) from result), array[5, 12, 5]::bigint[], 'with its result');
select throws_ok($$ select * from ledger.post(array[pg_temp.item('test:3', 5), pg_temp.item('test:3', 6)]) $$, 'KP206', null, 'unless it says something else');
select is(ledger.balance((select person from wallet where name = 'ivan')), 12::bigint, 'then nothing of the set is posted');

select * from finish();
rollback;

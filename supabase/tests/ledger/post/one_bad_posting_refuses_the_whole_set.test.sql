begin;
select plan(3);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

create function pg_temp.item(p_key text, p_debit bigint, p_credit bigint, p_amount numeric) returns ledger.posting language sql as $$
  select row(p_key, 'adjustment', p_debit, p_credit, p_amount, null, null, 'test', null, null)::ledger.posting
$$;
select throws_ok($$ select * from ledger.post(array[pg_temp.item('test:1', pg_temp.bonuses(), pg_temp.wallet('ivan'), 5),
    pg_temp.item('test:2', pg_temp.wallet('ivan'), pg_temp.bonuses(), 6)]) $$, 'KP207', null, 'too few points in the second');
select throws_ok($$ select * from ledger.post(array[pg_temp.item('test:1', pg_temp.bonuses(), pg_temp.wallet('ivan'), 5),
    pg_temp.item('test:2', pg_temp.bonuses(), pg_temp.wallet('ivan'), 0)]) $$, 'KP202', null, 'a bad amount in the second');
select is(array[ledger.balance((select person from wallet where name = 'ivan')), (select count(*) from ledger.transfer where key ~ '^test:[12]$')],
  array[0, 0]::bigint[], 'the first is not posted either');

select * from finish();
rollback;

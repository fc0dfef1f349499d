begin;
select plan(5);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');
create function pg_temp.back(p_amounts numeric[]) returns bigint language sql as $$
  select min(debit_balance) from ledger.post(array(
    select row('test:' || a.n, 'reversal', pg_temp.wallet('olena'), pg_temp.bonuses(), a.amount, null, null, 'test', null, t.id)::ledger.posting
    from ledger.transfer t, unnest(p_amounts) with ordinality a (amount, n) where t.key = 'test:give'))
$$;
select throws_ok('select pg_temp.back(array[50, 50, 1])', 'KP211', null, 'the last finds nothing');
select throws_ok('select pg_temp.back(array[60, 41])', 'KP218', null, 'the last finds too little');
select is(ledger.balance((select person from wallet where name = 'olena')), 100::bigint, 'nothing moves');
select is(pg_temp.back(array[50, 30, 20]), 0::bigint, 'just what there is');
select is(pg_temp.back(array[50, 30, 20]), 0::bigint, 'and the same set again');

select * from finish();
rollback;

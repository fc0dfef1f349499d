begin;
select plan(3);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

create temp table result as
select row_number() over () as n, r.* from ledger.post(array(
  select row('test:' || k, 'adjustment', d, c, a, null, null, 'test', null, null)::ledger.posting
  from (values (1, 'z', pg_temp.bonuses(), pg_temp.wallet('ivan'), 50), (2, 'm', pg_temp.wallet('ivan'), pg_temp.wallet('olena'), 20),
    (3, 'a', pg_temp.wallet('olena'), pg_temp.wallet('ivan'), 120), (4, 'b', pg_temp.wallet('ivan'), pg_temp.bonuses(), 150)) v (n, k, d, c, a)
  order by n)) r;
select results_eq('select replayed, debit_balance, credit_balance from result order by n',
  $$ values (false, null::bigint, 50::bigint), (false, 30, 120), (false, 0, 150), (false, 0, null) $$, 'each row sees those before it');
select results_eq($$ select t.key::text from result r join ledger.transfer t on t.id = r.transfer_id order by r.n $$,
  $$ values ('test:z'), ('test:m'), ('test:a'), ('test:b') $$, 'rows come back in the order given');
select is_empty('select * from ledger.verify()', 'every balance is proved');

select * from finish();
rollback;

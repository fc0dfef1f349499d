begin;
select plan(3);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
create temp table before as select xmax::text as locker from ledger.account where id = pg_temp.bonuses();
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

select results_eq($$ select debit_balance, credit_balance from ledger.post_one('test:1', 'welcome', pg_temp.bonuses(), pg_temp.wallet('ivan'), 5, 'test') $$,
  $$ values (null::bigint, 5::bigint) $$, 'none is returned');
select results_eq($$ select balance, version from ledger.account where id = pg_temp.bonuses() $$, $$ values (null::bigint, null::bigint) $$, 'none is kept');
select is((select xmax::text from ledger.account where id = pg_temp.bonuses()), (select locker from before), 'its row is not even locked');

select * from finish();
rollback;

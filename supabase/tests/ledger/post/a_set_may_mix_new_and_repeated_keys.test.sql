begin;
select plan(2);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

select results_eq($$ select replayed, credit_balance from ledger.post(array[
    row('test:new', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 11, null, null, 'test', null, null)::ledger.posting,
    row('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, null, null, 'test', null, null)::ledger.posting]) $$,
  $$ values (false, 111::bigint), (true, 100) $$, 'each is answered for itself');
select is_empty('select * from ledger.verify()', 'every balance is proved');

select * from finish();
rollback;

begin;
select plan(5);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
create function pg_temp.expiries(p_key text) returns setof timestamptz language sql as $$
  select e.expires_at from ledger.entry e join ledger.transfer t on t.id = e.transfer_id where t.key = p_key order by e.amount
$$;
select 'posted' from ledger.post_one('test:1', 'welcome', pg_temp.bonuses(), pg_temp.wallet('olena'), 5, 'test');
select results_eq($$ select * from pg_temp.expiries('test:1') $$, $$ values (null::timestamptz), ('infinity') $$, 'posted alone');
select 'posted' from ledger.post(array[row('test:2', 'welcome', pg_temp.bonuses(), pg_temp.wallet('olena'), 5, null, null, 'test', null, null)::ledger.posting,
  row('test:3', 'adjustment', pg_temp.wallet('olena'), pg_temp.bonuses(), 5, null, null, 'test', null, null)::ledger.posting]);
select results_eq($$ select * from pg_temp.expiries('test:2') $$, $$ values (null::timestamptz), ('infinity') $$, 'posted in a set');
select results_eq($$ select * from pg_temp.expiries('test:3') $$, $$ values (null::timestamptz), (null) $$, 'what leaves it does not');
select is((select replayed from ledger.post_one('test:1', 'welcome', pg_temp.bonuses(), pg_temp.wallet('olena'), 5, 'test', p_expires_at => 'infinity')), true, 'infinity is the same as none');
select is_empty('select * from ledger.verify()', 'the ledger is proved');

select * from finish();
rollback;

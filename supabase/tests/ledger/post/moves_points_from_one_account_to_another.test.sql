begin;
select plan(6);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

select results_eq($$ select replayed, debit_balance, credit_balance from ledger.post_one(
    'test:1', 'adjustment', pg_temp.wallet('olena'), pg_temp.wallet('ivan'), 30, 'person:1', p_metadata => '{"note": "lunch"}') $$,
  $$ values (false, 70::bigint, 30::bigint) $$, 'it returns what both wallets have now');
select results_eq($$ select kind, actor, metadata, occurred_at, recorded_at, reverses from ledger.transfer where key = 'test:1' $$,
  $$ values ('adjustment', 'person:1', '{"note": "lunch"}'::jsonb, core.now(), core.now(), null::bigint) $$, 'the transfer says who, when and why');
select results_eq($$ select e.account_id, e.amount, e.balance_after, e.version from ledger.entry e join ledger.transfer t on t.id = e.transfer_id
    where t.key = 'test:1' order by e.id $$,
  $$ values (pg_temp.wallet('olena'), -30::bigint, 70::bigint, 2::bigint), (pg_temp.wallet('ivan'), 30, 30, 1) $$, 'each side has its entry');
select results_eq($$ select balance, version from ledger.account where id = pg_temp.wallet('olena') $$, $$ values (70::bigint, 2::bigint) $$, 'the wallet follows');
select is(ledger.balance((select person from wallet where name = 'ivan')), 30::bigint, 'so does the other');
select is_empty('select * from ledger.verify()', 'every balance is proved');

select * from finish();
rollback;

begin;
select plan(4);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');
create temp table shop as select ledger.open_account('partner', 'partner:7001') as id;
create function pg_temp.balance(p_name text) returns numeric language sql as $$ select balance from ledger.account_balance where name = p_name $$;

create temp table held as select ledger.open_hold(row('test:1', 'adjustment', pg_temp.wallet('olena'), (select id from shop), 40, null, null, 'test', null, null), null, 'settle') as id;
select 'settled' from ledger.settle_hold((select id from held), 'test', 25);
select is(array[pg_temp.balance('programme:held'), pg_temp.balance('partner:7001'), ledger.balance((select person from wallet where name = 'olena'))], array[0, 25, 75]::numeric[], 'each has its share');
select results_eq($$ select e.amount, e.expires_at, t.reverses from ledger.entry e join ledger.transfer t on t.id = e.transfer_id where t.key = 'test:1:rest' and e.amount > 0 $$,
  $$ select 15::bigint, null::timestamptz, transfer_id from ledger.hold $$, 'what comes back is part of the spend, and no lot');
select results_eq('select status, amount, amount_left from ledger.hold', $$ values ('settled', 40::bigint, 0::bigint) $$, 'the hold is closed');
select is_empty('select * from ledger.verify()', 'the ledger is proved');

select * from finish();
rollback;

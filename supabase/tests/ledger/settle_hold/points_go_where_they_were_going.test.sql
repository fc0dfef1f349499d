begin;
select plan(6);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
create temp table shop as select ledger.open_account('partner', 'partner:7001') as id;
create function pg_temp.balance(p_name text) returns numeric language sql as $$ select balance from ledger.account_balance where name = p_name $$;
create function pg_temp.hold(p_key text, p_amount numeric, p_due_at timestamptz default null, p_when_due text default 'settle', p_expires_at timestamptz default null) returns bigint
language sql as $$ select ledger.open_hold(row(p_key, 'adjustment', (select id from shop), pg_temp.wallet('olena'), p_amount, p_expires_at, null, 'test', null, null), p_due_at, p_when_due) $$;

create temp table held as select pg_temp.hold('test:1', 40, p_expires_at => '2099-01-01') as id;
create temp table result as select ledger.settle_hold((select id from held), 'person:2') as transfer_id;
select results_eq($$ select t.key::text, t.kind, t.actor, e.expires_at from ledger.transfer t join ledger.entry e on e.transfer_id = t.id and e.account_id = pg_temp.wallet('olena') where t.id = (select transfer_id from result) $$,
  $$ values ('test:1', 'adjustment', 'person:2', '2099-01-01'::timestamptz) $$, 'as was posted');
select is(ledger.balance((select person from wallet where name = 'olena')), 40::bigint, 'they are there');
select results_eq($$ select status, amount_left, settled_transfer_id, closed_at from ledger.hold $$, $$ select 'settled', 0::bigint, transfer_id, core.now() from result $$, 'the hold is closed');
select is(ledger.settle_hold((select id from held), 'person:3', 10), (select transfer_id from result), 'again, it is the same');
select is(array[pg_temp.balance('programme:held'), pg_temp.balance('partner:7001')], array[0, -40]::numeric[], 'once');
select is_empty('select * from ledger.verify()', 'the ledger is proved');

select * from finish();
rollback;

begin;
select plan(5);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');
create temp table shop as select ledger.open_account('partner', 'partner:7001') as id;
create function pg_temp.balance(p_name text) returns numeric language sql as $$ select balance from ledger.account_balance where name = p_name $$;
create function pg_temp.hold(p_key text, p_amount numeric, p_due_at timestamptz default null, p_when_due text default 'settle', p_expires_at timestamptz default null) returns bigint
language sql as $$ select ledger.open_hold(row(p_key, 'adjustment', (select id from shop), pg_temp.wallet('olena'), p_amount, p_expires_at, null, 'test', null, null), p_due_at, p_when_due) $$;

create temp table held as select ledger.open_hold(row('test:1', 'adjustment', pg_temp.wallet('olena'), (select id from shop), 40, null, null, 'person:1', '{"a": 1}', null), null, null) as id;
select results_eq($$ select h.key::text, h.kind, h.amount, h.amount_left, h.status, h.when_due from ledger.hold h join held on held.id = h.id $$,
  $$ values ('test:1', 'adjustment', 40::bigint, 40::bigint, 'open', 'release') $$, 'the hold says what for');
select results_eq($$ select t.kind, t.actor, t.metadata from ledger.transfer t join ledger.hold h on h.transfer_id = t.id where t.key = 'test:1:held' $$,
  $$ values ('hold', 'person:1', '{"a": 1}'::jsonb) $$, 'a transfer has put them aside');
select is(ledger.balance((select person from wallet where name = 'olena')), 60::bigint, 'they have left the wallet');
select is(array[pg_temp.balance('programme:held'), pg_temp.balance('partner:7001')], array[40, 0]::numeric[], 'and have not come to where they go');
select is_empty('select * from ledger.verify()', 'the ledger is proved');

select * from finish();
rollback;

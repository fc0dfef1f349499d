begin;
select plan(5);

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

select core.set_clock('2027-01-01 00:00+00');
select pg_temp.hold('test:settle', 1, '2027-01-05', 'settle', '2027-01-05'), pg_temp.hold('test:release', 2, '2027-01-05', 'release'),
  pg_temp.hold('test:later', 4, '2027-01-06', 'settle'), pg_temp.hold('test:waits', 8), pg_temp.hold('test:part', 16, '2027-01-04', 'settle');
select 'taken' from ledger.take_back('test:part', 6, 'test:back', 'test', null);
select is(ledger.settle_due_holds(), 0::bigint, 'nothing is due');
select core.set_clock('2027-01-05 00:00+00');
select is(ledger.settle_due_holds() || ', then ' || ledger.settle_due_holds(), '3, then 0', 'once');
select results_eq($$ select h.key::text, h.status, h.amount_left, t.key::text from ledger.hold h left join ledger.transfer t on t.id = h.settled_transfer_id order by h.id $$,
  $$ values ('test:settle', 'settled', 0::bigint, 'test:settle'), ('test:release', 'released', 0, null), ('test:later', 'open', 4, null), ('test:waits', 'open', 8, null), ('test:part', 'settled', 0, 'test:part') $$, 'each as was said');
select is(array[pg_temp.balance('programme:held'), pg_temp.balance('partner:7001'), ledger.balance((select person from wallet where name = 'olena'))], array[12, -23, 11]::numeric[], 'and what is left of it');
select is_empty('select * from ledger.verify()', 'the ledger is proved');

select * from finish();
rollback;

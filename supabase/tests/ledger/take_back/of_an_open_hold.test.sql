begin;
select plan(7);

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

create temp table held as select pg_temp.hold('test:1', 40) as id;
select is(ledger.take_back('test:1', 15, 'test:a', 'test', 'returned'), 15::bigint, 'so many');
select is(ledger.take_back('test:1', 15, 'test:a', 'test', 'returned'), 15::bigint, 'again, the same');
select results_eq('select status, amount_left from ledger.hold', $$ values ('open', 25::bigint) $$, 'less is held, once');
select throws_ok($$ select ledger.take_back('test:1', 26, 'test:b', 'test', null) $$, 'KP218', null, 'not more than is left');
select is(ledger.take_back('test:1', 25, 'test:b', 'test', null) + ledger.take_back('test:1', 25, 'test:b', 'test', null), 50::bigint, 'the last, and the same again');
select results_eq($$ select status, amount_left, pg_temp.balance('partner:7001'), ledger.release_hold((select id from held), 'test', null) from ledger.hold $$, $$ values ('released', 0::bigint, 0::numeric, 0::bigint) $$, 'then it is released');
select is_empty('select * from ledger.verify()', 'the ledger is proved');

select * from finish();
rollback;

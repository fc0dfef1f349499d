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

create temp table held as select pg_temp.hold('test:1', 40, p_expires_at => '2099-01-01') as id;
select is(ledger.take_back('test:1', 10, 'test:a', 'test', null), 10::bigint, 'first while it is held');
select 'settled' from ledger.settle_hold((select id from held), 'test');
select 'spent' from ledger.post_one('test:spend', 'adjustment', pg_temp.wallet('olena'), pg_temp.bonuses(), 30, 'test');
select is(ledger.take_back('test:1', 20, 'test:b', 'test', 'returned') + ledger.take_back('test:1', 20, 'test:b', 'test', 'returned'), 40::bigint, 'then when it is settled, and the same again');
select is(ledger.take_back('test:1', 10, 'test:a', 'test', null), 10::bigint, 'the first again is still the first');
select is(array[pg_temp.balance('programme:held'), pg_temp.balance('partner:7001'), ledger.balance((select person from wallet where name = 'olena'))], array[0, -10, -20]::numeric[], 'all the way back, though the points were spent');
select is((select sum(amount) from ledger.entry where account_id = pg_temp.wallet('olena') and expires_at = '2099-01-01'), 10::numeric, 'and the lot is as much smaller');
select throws_ok($$ select ledger.take_back('test:1', 11, 'test:c', 'test', null) $$, 'KP218', null, 'not more than is left');
select is_empty('select * from ledger.verify()', 'the ledger is proved');

select * from finish();
rollback;

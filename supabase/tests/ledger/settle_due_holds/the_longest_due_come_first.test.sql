begin;
select plan(2);

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
select pg_temp.hold('test:a', 1, '2027-01-03'), pg_temp.hold('test:b', 1, '2027-01-02'), pg_temp.hold('test:c', 1, '2027-01-04');
select core.set_clock('2027-01-05 00:00+00');
select is(ledger.settle_due_holds(2), 2::bigint, 'so many at a time');
select results_eq($$ select key::text from ledger.hold where status = 'open' $$, $$ values ('test:c') $$, 'the longest due come first');

select * from finish();
rollback;

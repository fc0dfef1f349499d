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

create temp table held as select ledger.open_hold(row('test:1', 'adjustment', pg_temp.wallet('olena'), (select id from shop), 40, null, null, 'test', null, null), null, 'settle') as id;
select is(ledger.release_hold((select id from held), 'person:2', 'changed their mind'), 40::bigint, 'so many');
select is(ledger.release_hold((select id from held), 'person:3', 'again'), 40::bigint, 'again, the same');
select results_eq($$ select t.kind, t.actor, t.metadata ->> 'reason', e.amount, e.expires_at from ledger.transfer t join ledger.entry e on e.transfer_id = t.id and e.account_id = pg_temp.wallet('olena') where t.key = 'test:1:released' $$,
  $$ values ('reversal', 'person:2', 'changed their mind', 40::bigint, null::timestamptz) $$, 'once, and it is no lot');
select results_eq('select status, amount_left, settled_transfer_id, closed_at from ledger.hold', $$ select 'released', 0::bigint, null::bigint, core.now() $$, 'the hold is closed');
select is_empty('select * from ledger.verify()', 'the ledger is proved');

select * from finish();
rollback;

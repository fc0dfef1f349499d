begin;
select plan(10);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');
create temp table shop as select ledger.open_account('partner', 'partner:7001') as id;
create function pg_temp.balance(p_name text) returns numeric language sql as $$ select balance from ledger.account_balance where name = p_name $$;

create function pg_temp.try(p_replaced jsonb, p_when_due text default 'settle') returns bigint language sql as $$
  select ledger.open_hold(jsonb_populate_record(row('test:1', 'adjustment', pg_temp.wallet('olena'), (select id from shop), 40, null, null, 'test', null, null)::ledger.posting, p_replaced), '2099-01-01', p_when_due)
$$;
select throws_ok(format('select pg_temp.try(%L)', v.replaced), v.code, null, v.code || ' ' || v.replaced)
from (values ('KP201', '{"actor": ""}'), ('KP202', '{"amount": 1.5}'), ('KP203', '{"kind": "nonsense"}'), ('KP203', format('{"kind": "reversal", "reverses": %s}', (select max(id) from ledger.transfer))),
  ('KP204', '{"credit_account": -1}'), ('KP205', format('{"credit_account": %s}', ledger.account_id('programme:held'))),
  ('KP207', '{"amount": 101}'), ('KP208', '{"expires_at": "2099-01-01"}')) v (code, replaced);
select throws_ok($$ select pg_temp.try('{}', null) $$, 'KP201', null, 'what is due says what happens then');
select is(array[ledger.balance((select person from wallet where name = 'olena')), (select count(*) from ledger.hold), pg_temp.balance('programme:held')], array[100, 0, 0]::numeric[], 'nothing moves');

select * from finish();
rollback;

begin;
select plan(2);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

select throws_ok(format($$ select * from ledger.post(array[row('test:back', 'reversal', %s, pg_temp.bonuses(), %s, null, null, 'test', null,
    (select id from ledger.transfer where key = 'test:give'))::ledger.posting]) $$, account, amount), 'KP207', null, why)
from (values (pg_temp.wallet('olena'), 101, 'not more than was given'), (pg_temp.wallet('ivan'), 100, 'not from another wallet')) v (account, amount, why);

select * from finish();
rollback;

begin;
select plan(3);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

select 'spent' from ledger.post_one('test:spend', 'adjustment', pg_temp.wallet('olena'), pg_temp.bonuses(), 80, 'test');
select is((select debit_balance from ledger.reverse((select id from ledger.transfer where key = 'test:give'), 'test:back', 'test', null)), -80::bigint, 'points already spent become a debt');
select is(ledger.balance((select person from wallet where name = 'olena')), -80::bigint, 'which the balance shows');
select is_empty('select * from ledger.verify()', 'every balance is proved');

select * from finish();
rollback;

begin;
select plan(4);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

select results_eq($$ select replayed, debit_balance, credit_balance from ledger.reverse((select id from ledger.transfer where key = 'test:give'), 'test:back', 'person:1', 'mistake') $$,
  $$ values (false, 0::bigint, null::bigint) $$, 'it returns the wallet as it is now');
select results_eq($$ select kind, actor, metadata, reverses from ledger.transfer where key = 'test:back' $$,
  $$ select 'reversal', 'person:1', '{"reason": "mistake"}'::jsonb, id from ledger.transfer where key = 'test:give' $$, 'and says what it reverses and why');
select is((select count(*) from ledger.entry e join ledger.transfer t on t.id = e.transfer_id where t.key = 'test:give'), 2::bigint, 'the first entries stay');
select is_empty('select * from ledger.verify()', 'every balance is proved');

select * from finish();
rollback;

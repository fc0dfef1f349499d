begin;
select plan(4);

create temp table wallet as select ledger.open_wallet(p.id) as id from people.add_person('{"id": 7000000001, "first_name": "Olena"}') p;
select core.set_clock('2027-01-01 12:00Z');
create temp table posted as
select 1 as n, transfer_id as id from ledger.post_one('test:1', 'adjustment', ledger.account_id('programme:bonuses'), (select id from wallet), 5, 'test')
union all select 2, transfer_id from ledger.post_one('test:2', 'adjustment', ledger.account_id('programme:bonuses'), (select id from wallet), 5, 'test',
  '2028-01-01 00:00Z', '2026-12-31 10:00Z', '{"receipt": 5}');
insert into posted select 3, transfer_id from ledger.reverse((select id from posted where n = 2), 'test:3', 'test', 'a mistake');
select is_empty('select * from ledger.verify()', 'with and without times, and reversals, all is well');
alter table ledger.transfer disable trigger user;
grant update on ledger.transfer to current_user;
update ledger.transfer set metadata = '{"receipt": 6}' where key = 'test:2';
select results_eq('select problem, transfer_id from ledger.verify()', $$ select 'transfer is not what was posted', id from posted where n = 2 $$, 'altered metadata');
update ledger.transfer set metadata = '{"receipt": 5}', occurred_at = occurred_at + interval '1 microsecond' where key = 'test:2';
select results_eq('select problem, transfer_id from ledger.verify()', $$ select 'transfer is not what was posted', id from posted where n = 2 $$, 'an altered time');
update ledger.transfer set occurred_at = '2026-12-31 10:00Z', actor = 'other' where key in ('test:2', 'test:3');
select set_eq('select problem, transfer_id from ledger.verify()', $$ select 'transfer is not what was posted', id from posted where n > 1 $$, 'altered actors');

select * from finish();
rollback;

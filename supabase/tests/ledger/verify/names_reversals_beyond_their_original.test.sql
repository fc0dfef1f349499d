begin;
select plan(3);

select ledger.open_account('partner', 'partner:7000');
create temp table original as
select transfer_id as id from ledger.post_one('test:1', 'adjustment', ledger.account_id('programme:bonuses'), ledger.account_id('partner:7000'), 100, 'test');
create temp table reversal as select transfer_id as id from ledger.reverse((select id from original), 'test:2', 'test', 'a mistake');
select is_empty('select * from ledger.verify()', 'all is well');
alter table ledger.entry disable trigger user;
grant update on ledger.entry to current_user;
update ledger.entry set amount = 101 * sign(amount) where transfer_id = (select id from reversal);
select set_has('select problem, transfer_id, expected, found from ledger.verify()', $$ select 'more was taken back than the transfer moved' as problem, id, '100' as expected, '101' as found from original $$,
  'more than there was');
update ledger.entry set amount = -sign(amount) * 100 where transfer_id = (select id from reversal);
select set_has('select problem, transfer_id from ledger.verify()', $$ select 'reversal does not mirror its original' as problem, id from reversal $$, 'points that go the same way again');

select * from finish();
rollback;

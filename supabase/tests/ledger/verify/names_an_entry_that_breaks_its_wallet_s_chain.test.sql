begin;
select plan(3);

create temp table wallet as select ledger.open_wallet(p.id) as id from people.add_person('{"id": 7000000001, "first_name": "Olena"}') p;
create temp table posted as
select t.n, t.transfer_id as id from ledger.post(array(select row('test:' || i, 'adjustment', ledger.account_id('programme:bonuses'), (select id from wallet), 10, null, null,
  'test', null, null)::ledger.posting from generate_series(1, 3) i)) with ordinality t (transfer_id, replayed, debit, credit, n);
alter table ledger.entry disable trigger user;
grant update on ledger.entry to current_user;
update ledger.entry set balance_after = 21 where transfer_id = (select id from posted where n = 2) and amount > 0;
select set_eq('select problem, transfer_id, expected, found from ledger.verify()', $$
  select 'entry does not continue its wallet', id, e, f from posted join (values (2, 'version 2, balance 20', 'version 2, balance 21'),
    (3, 'version 3, balance 31', 'version 3, balance 30')) v (n, e, f) using (n) $$, 'a running balance that does not continue');
update ledger.entry set balance_after = 20, version = 7 where transfer_id = (select id from posted where n = 2) and amount > 0;
select set_has('select problem, transfer_id from ledger.verify()', $$ select 'entry does not continue its wallet', id from posted where n = 3 $$, 'a version that is missing');
update ledger.entry set version = 2, expires_at = '2029-01-01' where transfer_id = (select id from posted where n = 2) and amount > 0;
select results_eq('select problem, transfer_id from ledger.verify()', $$ select 'transfer is not what was posted', id from posted where n = 2 $$, 'an altered expiry');

select * from finish();
rollback;

begin;
select plan(4);

create temp table wallet as select ledger.open_wallet(p.id) as id from people.add_person('{"id": 7000000001, "first_name": "Olena"}') p;
create function pg_temp.posting(p_key text, p_amount numeric, p_expires_at timestamptz) returns ledger.posting language sql as $$
  select row(p_key, 'adjustment', ledger.open_account('partner', 'partner:7000'), (select id from wallet), p_amount, p_expires_at, null, 'test', null, null)::ledger.posting
$$;
select core.set_clock('2027-01-01 12:00Z');
select 'posted' from ledger.post(array[pg_temp.posting('test:1', 100, '2027-01-05'), pg_temp.posting('test:2', 50, null), pg_temp.posting('test:3', 10, 'infinity')]);
create temp table hold as select ledger.open_hold(pg_temp.posting('test:late', 30, '2027-01-02'), null, 'settle') as late,
  ledger.open_hold(pg_temp.posting('test:open', 40, '2028-01-01'), null, 'settle') as open;
select ledger.take_back('test:open', 5, 'test:open:part', 'test', 'a part');
select ledger.take_back('test:1', 20, 'test:1:part', 'test', 'a part');
select core.set_clock('2027-01-03 12:00Z');
select ledger.settle_hold((select late from hold), 'test');
select core.set_clock('2027-01-06 12:00Z');
select 'expired' from ledger.expire(core.now(), 0, 100, 'test');
select is_empty('select * from ledger.verify()', 'before a day is sealed');
select ledger.close_days(), ledger.close_days();
select is_empty('select * from ledger.verify()', 'and after');
select is((select balance from ledger.account_balance where name = 'programme:held'), 35::numeric, 'with points put aside');
alter table ledger.hold disable trigger user;
grant update on ledger.hold to current_user;
update ledger.hold set amount_left = 34 where status = 'open';
select results_eq('select problem, account_id, expected, found from ledger.verify()',
  $$ select 'open holds are not what is put aside', ledger.account_id('programme:held'), '34', '35' $$, 'points put aside that no hold speaks of');

select * from finish();
rollback;

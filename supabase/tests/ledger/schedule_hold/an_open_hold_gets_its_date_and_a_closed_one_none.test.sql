begin;
select plan(4);

create temp table anna as select * from people.add_person('{"id": 7001}');
select core.set_clock('2026-11-21 10:00+02');
create temp table hold as select ledger.open_hold(row('test:1', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(anna.id), 10,
  null, null, 'test', null, null)::ledger.posting, null, 'settle') as id from anna;
select ledger.schedule_hold(id, '2026-11-22 10:00+02') from hold;
select ledger.settle_due_holds();
select is(ledger.balance((select id from anna)), 0::bigint, 'a day early');
select core.set_clock('2026-11-22 10:00+02');
select ledger.settle_due_holds();
select is(ledger.balance((select id from anna)), 10::bigint, 'settled on its date');
select throws_ok($$select ledger.schedule_hold(id, null) from hold$$, 'KP219');
select throws_ok($$select ledger.schedule_hold(-1, null)$$, 'KP210');

select * from finish();
rollback;

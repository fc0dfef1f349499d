begin;
select plan(5);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

create temp table code as select * from loyalty.open_spend_code(tests.who('anna'), 60);
select matches((select code from code), '^[0-9]{6}$', 'six digits');
select results_eq('select method, status, points, partner_id, expires_at from code',
  $$values ('code', 'ready', 60::bigint, null::bigint, '2026-11-21 10:05+00'::timestamptz)$$, 'valid for five minutes, anywhere');
select is(tests.balance(), 40::bigint, 'the points are put aside');
select results_eq('select h.amount_left, h.due_at, h.when_due from ledger.hold h join code on h.id = code.hold_id',
  $$values (60::bigint, '2026-11-21 10:05+00'::timestamptz, 'release')$$, 'until the code expires');
select is_empty('select * from ledger.verify()', 'the ledger is sound');

select * from finish();
rollback;

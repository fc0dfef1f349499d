begin;
select plan(8);

select core.set_clock('2026-10-01 12:00+00');
select tests.add_people('anna', 'bohdan', 'spent', 'lives');

select tests.give_lot('anna', '1', 30, '2026-12-01 00:00+02'), tests.give_lot('anna', '2', 5, '2027-12-01'), tests.give_lot('bohdan', '3', 7, '2026-12-01 00:00+02'),
  tests.give_lot('spent', '4', 30, '2026-12-01 00:00+02'), tests.take('spent', '5', 30), tests.give_lot('lives', '6', 9, null);
select people.toggle_mute((select id from tests.known where name = 'bohdan'), 'bonuses');

select core.set_clock('2026-11-30 23:59+02');
select is((select loyalty.run_expiry() + loyalty.run_expiry()), 4::bigint, 'the day before, all wallets are looked at, once');
select results_eq('select status, people, points from loyalty.run', $$values ('done', 0::bigint, 0::bigint)$$, 'nothing expires');
select core.set_clock('2026-12-01 00:00:30+02');
select is((select loyalty.run_expiry() + loyalty.run_expiry() + loyalty.run_expiry()), 4::bigint, 'the new day is a new run');
select results_eq($$select p.name, ledger.balance(p.id) from tests.known p order by p.id$$,
  $$values ('anna', 5::bigint), ('bohdan', 0), ('spent', 0), ('lives', 9)$$, 'what was due is gone');
select results_eq($$select status, people, points from loyalty.run where period = '2026-12-01'$$, $$values ('done', 2::bigint, 37::bigint)$$, 'and is counted');
select results_eq($$select chat_id, payload ->> 'text', ((due_at - now() + core.now()) at time zone 'Europe/Kyiv')::time between '10:00' and '14:00' from gateway.outbox$$,
  $$values (7001::bigint, '⌛ <b>30</b> points of yours have expired. See what is left: /balance', true)$$, 'people are told by day, unless they muted it');
select core.set_clock('2026-12-01 23:00+02');
select is(loyalty.run_expiry(), 0::bigint, 'later that day there is nothing to do');
select is_empty($$select * from ledger.verify()$$, 'the books add up');

select * from finish();
rollback;

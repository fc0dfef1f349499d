begin;
select plan(4);

create temp table anna as select * from people.add_person('{"id": 7001}');
select core.set_clock('2026-11-30 10:00+00');
select is(loyalty.award('birthday:1', 'birthday', anna.id, 50, null, 'job'), 50::bigint, 'given') from anna;
select is(loyalty.award('birthday:1', 'birthday', anna.id, 50, null, 'job'), 0::bigint, 'again') from anna;
select core.set_clock('2026-12-01 10:00+00');
select is(loyalty.award('birthday:1', 'birthday', anna.id, 50, null, 'job'), 0::bigint, 'when it would live longer') from anna;
select is(ledger.balance(anna.id), 50::bigint, 'fifty points') from anna;

select * from finish();
rollback;

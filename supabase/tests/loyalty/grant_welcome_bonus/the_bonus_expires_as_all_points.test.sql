begin;
select plan(2);

create temp table anna as select * from people.add_person('{"id": 7001}');
select core.set_clock('2026-11-21 10:00+00');
select is(loyalty.grant_welcome_bonus(anna.id), 100::bigint, 'given') from anna;
select is((select e.expires_at from ledger.entry e where e.amount > 0), '2027-12-01 00:00+02'::timestamptz, 'to the end of a month a year ahead');

select * from finish();
rollback;

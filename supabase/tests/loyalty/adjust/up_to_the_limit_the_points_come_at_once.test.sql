begin;
select plan(9);

create temp table ann as select * from people.add_person('{"id": 7001, "first_name": "Ann", "language_code": "en"}');
create temp table oleh as select * from people.add_person('{"id": 7002, "first_name": "Oleh", "language_code": "en"}');
create temp table petro as select * from people.add_person('{"id": 7003, "first_name": "Petro", "language_code": "en"}');
create function pg_temp.ann() returns bigint language sql as 'select id from ann';
create function pg_temp.oleh() returns bigint language sql as 'select id from oleh';
create function pg_temp.petro() returns bigint language sql as 'select id from petro';

select core.set_clock('2026-11-21 10:00+02');
select is((loyalty.adjust(pg_temp.ann(), 1000, ' An apology ', pg_temp.oleh())).status, 'posted', 'the limit itself');
select is(ledger.balance(pg_temp.ann()), 1000::bigint, 'given');
select results_eq($$select t.kind, t.actor, a.name::text, e.amount from loyalty.adjustment j join ledger.transfer t on t.id = j.transfer_id
    join ledger.entry e on e.transfer_id = t.id join ledger.account a on a.id = e.account_id where a.name is not null$$,
  $$select 'adjustment', 'person:' || pg_temp.oleh(), 'programme:bonuses', -1000::bigint$$, 'by the admin, from the programme''s bonuses');
select is((select sum(e.points) from ledger.expiring(pg_temp.ann(), '2027-12-01 00:00+02') e), 1000::numeric, 'they live as all points');
select is(tests.times_told_by('client', 7001, 'given 1,000 points.\nThe reason: An apology$'), 1::bigint, 'the person is told why');
select loyalty.adjust(pg_temp.ann(), -400, 'Twice', pg_temp.oleh());
select is(ledger.balance(pg_temp.ann()), 600::bigint, 'taken');
select is(tests.times_told_by('client', 7001, '400 points were taken'), 1::bigint, 'the person is told that too');
select results_eq($$select action, actor, detail -> 'amount' from core.audit where subject like 'adjustment:%' order by id$$,
  $$values ('post.adjustment', 'person:' || pg_temp.oleh(), '1000'::jsonb), ('post.adjustment', 'person:' || pg_temp.oleh(), '-400')$$, 'both are on record');
select is_empty('select * from ledger.verify()', 'the books agree');

select * from finish();
rollback;

begin;
select plan(5);

select core.set_clock('2026-06-02 10:00:00+00');
select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table made as select * from payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
insert into made select * from payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
select results_eq('select m.payment_id from made m order by m.id', $$values ('71000001_1780394400'), ('71000001_1780394401')$$,
  'two in one second get codes a second apart');
select is((select count(*) from made m where m.created_at = '2026-06-02 10:00:00+00' and m.expires_at = '2026-06-03 10:00:00+00'), 2::bigint, 'both wait a day');
select is((payments.open_pending(tests.person(71000002), 'bmc', 500, 'EUR')).payment_id, '71000002_1780394400', 'another person''s is their own');
select results_eq('select m.telegram_id, m.status::text, m.paid_minor from made m where m.id = (select min(id) from made)',
  $$values (71000001::bigint, 'pending', 0::bigint)$$, 'nothing is paid');
select is((payments.open_pending(tests.person(71000001), 'telegram', 1, 'XTR')).amount_minor, 1::bigint, 'the smallest amount is one unit of any currency, one Star too');

select * from finish();
rollback;

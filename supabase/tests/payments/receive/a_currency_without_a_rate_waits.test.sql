begin;
select plan(4);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
insert into payments.currency (code, digits, sign) values ('GBP', 2, '£');
select is(payments.receive('bmc', tests.bmc(1, 'pi_1', '10', (select payment_id from ann), '{}', '{"currency": "GBP"}')) ->> 'reason', 'currency', 'no rate');
select is(payments.receive('bmc', tests.bmc(2, 'pi_2', '10', (select payment_id from ann), '{}', '{"currency": "jpy"}')) ->> 'reason', 'currency', 'not known');
select is(payments.receive('bmc', tests.bmc(3, 'pi_3', '10', (select payment_id from ann), '{}', '{"currency": "pound sterling"}')) ->> 'reason', 'currency', 'no code at all');
select results_eq('select p.amount_minor, p.currency::text, p.status::text from payments.payment p order by p.id',
  $$values (1000::bigint, 'GBP', 'queued'), (null, 'JPY', 'queued'), (null, null, 'queued')$$, 'what is known is kept');

select * from finish();
rollback;

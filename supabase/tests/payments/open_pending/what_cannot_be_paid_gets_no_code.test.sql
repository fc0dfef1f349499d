begin;
select plan(9);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
select throws_ok($$select payments.open_pending(tests.person(71000001), 'bmc', 99, 'USD')$$, 'KP401', null, 'too small');
select throws_ok($$select payments.open_pending(tests.person(71000001), 'bmc', 1000001, 'USD')$$, 'KP401', null, 'too large');
select throws_ok($$select payments.open_pending(tests.person(71000001), 'bmc', 100.5, 'USD')$$, 'KP401', null, 'not whole');
select throws_ok($$select payments.open_pending(tests.person(71000001), 'bmc', null, 'USD')$$, 'KP401', null, 'none');
select throws_ok($$select payments.open_pending(tests.person(71000001), 'telegram', 10001, 'XTR')$$, 'KP401', null, 'of Stars too many');
select throws_ok($$select payments.open_pending(tests.person(71000001), 'bmc', 1000, 'JPY')$$, 'KP404', null, 'a currency without a rate');
select throws_ok($$select payments.open_pending(-1, 'bmc', 1000, 'USD')$$, 'KP405', null, 'nobody');
select people.delete_person(tests.person(71000001));
select throws_ok($$select payments.open_pending((select min(p.id) from people.person p where p.deleted_at is not null), 'bmc', 1000, 'USD')$$, 'KP405', null,
  'somebody who had their data deleted');
select is_empty('select from payments.pending_payments', 'and nothing was made');

select * from finish();
rollback;

begin;
select plan(3);

select core.set_clock('2026-06-02 10:00:00+00');
select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
select payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD') from generate_series(1, 5);
select throws_ok($$select payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD')$$, 'KP400', null, 'the sixth is refused');
select lives_ok($$select payments.open_pending(tests.person(71000002), 'bmc', 1000, 'USD')$$, 'others are not concerned');
select core.set_clock('2026-06-03 10:00:00+00');
select lives_ok($$select payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD')$$, 'those whose time is over do not count');

select * from finish();
rollback;

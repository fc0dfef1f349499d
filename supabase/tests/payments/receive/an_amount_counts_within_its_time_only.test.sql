begin;
select plan(4);

select core.set_clock('2026-06-02 10:00:00+00');
select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
select payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
select core.set_clock('2026-06-02 11:00:00+00');
select is(payments.receive('bmc', tests.bmc(1, 'pi_1', '10', null, '{}', '{"created_at": 1780394200}')) ->> 'reason', 'no_note', 'paid three minutes before the code was made');
update payments.payment set status = 'ignored';
select core.set_clock('2026-06-03 10:00:01+00');
select is(payments.receive('bmc', tests.bmc(2, 'pi_2', '10', null)) ->> 'reason', 'no_note', 'paid after its time, though it was not closed yet');
update payments.payment set status = 'ignored';
select is(payments.receive('bmc', tests.bmc(3, 'pi_3', '10', null, '{}', '{"created_at": 1780394300}')) ->> 'outcome', 'matched', 'paid 100 seconds before by the provider''s clock, which may be slow');
select is((select p.paid_late from payments.pending_payments p), false, 'that is in time');

select * from finish();
rollback;

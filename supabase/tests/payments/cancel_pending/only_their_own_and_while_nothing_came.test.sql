begin;
select plan(6);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table made as select * from payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
select throws_ok($$select payments.cancel_pending((select id from made), tests.person(71000002))$$, 'KP402', null, 'another''s is unknown');
select is((payments.cancel_pending(m.id, m.user_id)).status::text, 'cancelled', 'their own is given up') from made m;
select is((payments.cancel_pending(m.id, m.user_id)).status::text, 'cancelled', 'again: the same') from made m;
select is(payments.receive('bmc', tests.bmc(1, 'pi_1', '10', m.payment_id)) ->> 'outcome', 'matched', 'money that comes all the same is credited') from made m;
select results_eq('select p.status::text, p.paid_late, p.cancelled_at is not null from payments.pending_payments p',
  $$values ('completed', true, true)$$, 'as late, and it is known that it was given up');
select throws_ok($$select payments.cancel_pending((select id from made), tests.person(71000001))$$, 'KP403', null, 'then it is not given up any more');

select * from finish();
rollback;

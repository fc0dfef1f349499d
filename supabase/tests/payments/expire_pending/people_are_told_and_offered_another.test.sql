begin;
select plan(5);

select core.set_clock('2026-06-02 10:00:00+00');
select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
select payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
select core.set_clock('2026-06-02 12:00:00+00');
select payments.open_pending(tests.person(71000002), 'bmc', 1000, 'USD');
select core.set_clock('2026-06-03 10:00:00+00');
select is(payments.expire_pending(), 1::bigint, 'one is over');
select results_eq('select p.status::text, p.expired_at from payments.pending_payments p order by p.id',
  $$values ('expired', '2026-06-03 10:00:00+00'::timestamptz), ('pending', null)$$, 'the other waits on');
select ok(o.payload ->> 'text' like '⌛ $10.00 has not come%', 'its person is told') from gateway.outbox o where o.chat_id = 71000001;
select is(o.payload #>> '{reply_markup,inline_keyboard,0,0,callback_data}', 'donate', 'with a button to try again') from gateway.outbox o where o.chat_id = 71000001;
select is(payments.expire_pending(), 0::bigint, 'once');

select * from finish();
rollback;

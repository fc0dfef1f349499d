begin;
select plan(3);

select core.set_clock('2026-11-21 10:00+00');
select people.add_person('{"id": 501, "first_name": "Anna", "language_code": "en"}');
create temp table sub as select s.* from payments.offer_subscription(tests.person(501), 100) s;
create function pg_temp.state() returns text language sql as $$ select status || coalesce(' ' || first_charge_id || ' ' || (paid_until at time zone 'UTC')::date, '') from payments.subscription where id = (select id from sub) $$;

select is(pg_temp.state(), 'offered', 'nothing is paid');
select is(payload - 'payload' - 'title' - 'description', '{"currency": "XTR", "prices": [{"label": "Points every month", "amount": 100}], "provider_token": "", "subscription_period": 2592000}'::jsonb,
  'by link only, so without a chat') from gateway.outbox where method = 'createInvoiceLink';
select is(id, (tests.subscription_invoice()).outbox_id, 'its answer will be known') from gateway.outbox where method = 'createInvoiceLink';

select * from finish();
rollback;

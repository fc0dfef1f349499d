begin;
select plan(3);

select core.set_clock('2026-11-21 10:00+00');
select people.add_person('{"id": 501, "first_name": "Anna", "language_code": "en"}');
create temp table sub as select s.* from payments.offer_subscription(tests.person(501), 100) s;
create function pg_temp.state() returns text language sql as $$ select status || coalesce(' ' || first_charge_id || ' ' || (paid_until at time zone 'UTC')::date, '') from payments.subscription where id = (select id from sub) $$;

create temp table made as select (tests.subscription_invoice()).outbox_id as id;
select api.report_deliveries('client', jsonb_build_array(
  jsonb_build_object('id', id, 'outcome', 'sent', 'link', 'https://t.me/$abc'), '{"id": 1, "outcome": "sent"}'::jsonb)) from made;
select api.report_deliveries('client', jsonb_build_array(jsonb_build_object('id', id, 'outcome', 'sent', 'link', 'https://t.me/$other'))) from made;
select is((tests.subscription_invoice()).link, 'https://t.me/$abc', 'the first is kept');
select is((select array_agg(payload -> 'reply_markup') from gateway.outbox where method = 'sendMessage'),
  array['{"inline_keyboard": [[{"text": "💳 Go to payment", "url": "https://t.me/$abc"}]]}'::jsonb], 'one message with it');
select is((select payload ->> 'text' from gateway.outbox where method = 'sendMessage'),
  E'🔁 <b>Points every month</b>: 100 ⭐ every 30 days. Open it with the button and agree; you can stop it at any time.', 'that says what it is');

select * from finish();
rollback;

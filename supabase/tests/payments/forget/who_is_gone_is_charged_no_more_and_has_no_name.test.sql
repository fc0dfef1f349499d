begin;
select plan(4);

select people.add_person('{"id": 501, "first_name": "Anna", "language_code": "en"}');
select from payments.offer_subscription(tests.person(501), 100);
select from payments.invoice i, tests.pay(501, i, 'c1', jsonb_build_object('is_recurring', true, 'is_first_recurring', true,
  'subscription_expiration_date', extract(epoch from core.now() + '30 days')::bigint, 'order_info', '{"name": "Anna K", "email": "a@example.com"}'::jsonb));
select payments.forget(tests.person(501));
select is((select payload ->> 'is_canceled' from gateway.outbox where method = 'editUserStarSubscription'), 'true', 'Telegram is to charge no more');
select is((select status from payments.subscription), 'cancelled', 'the subscription ends');
select is((select concat(payer_name, payer_email) from payments.payment), '', 'the payment names nobody');
select ok((select body::text !~ 'Anna|a@example' and body::text ~ 'c1' from payments.event), 'nor does what Telegram told; the charge stays');

select * from finish();
rollback;

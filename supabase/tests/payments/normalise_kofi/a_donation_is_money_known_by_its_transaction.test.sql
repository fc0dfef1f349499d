begin;
select plan(2);

select is(
  pg_catalog.to_jsonb(payments.normalise_kofi(jsonb '{"message_id": "m-1", "timestamp": "2026-06-02T09:14:43Z", "type": "Donation",
    "is_public": true, "from_name": "Jo", "message": "555_1780395283", "amount": "5.10", "email": "Jo@Example.org",
    "currency": "usd", "is_subscription_payment": false, "kofi_transaction_id": "t-1", "shop_items": null}')) - 'paid_at',
  jsonb '{"event_key": "m-1", "type": "Donation", "live": true, "action": "paid", "reason": null, "transaction_key": "t-1",
    "refund_key": null, "amount": "5.10", "amount_minor": null, "currency": "USD", "note": "555_1780395283", "payer_name": "Jo",
    "payer_email": "Jo@Example.org", "supporter_key": "jo@example.org", "telegram_id": null, "invoice": null}');
select is((payments.normalise_kofi('{"message_id": "m-1", "timestamp": "2026-06-02T09:14:43Z"}')).paid_at,
  timestamptz '2026-06-02 09:14:43+00');

select * from finish();
rollback;

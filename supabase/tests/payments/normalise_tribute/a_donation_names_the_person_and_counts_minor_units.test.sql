begin;
select plan(2);

select is(
  pg_catalog.jsonb_strip_nulls(pg_catalog.to_jsonb(payments.normalise_tribute('{"name": "new_donation",
    "created_at": "2026-06-02T09:14:43.123456Z", "sent_at": "2026-06-02T09:14:45Z", "payload": {"donation_request_id": 4,
    "donation_name": "Coffee", "message": "555_1780395283", "period": "once", "amount": 1000, "currency": "usd",
    "anonymously": false, "user_id": 31326, "telegram_user_id": 555, "telegram_username": "jo"}}')) - 'paid_at'),
  jsonb '{"event_key": "new_donation:2026-06-02T09:14:43.123456Z:555:1000", "type": "new_donation", "live": true, "action": "paid",
    "transaction_key": "new_donation:2026-06-02T09:14:43.123456Z:555:1000", "amount_minor": 1000, "currency": "USD",
    "note": "555_1780395283", "payer_name": "jo", "telegram_id": 555}');
select results_eq(
  $$select n.action, n.event_key, n.paid_at from unnest('{2026-06-02T09:14:45Z,2026-06-02T10:00:00Z}'::text[]) t
    cross join lateral payments.normalise_tribute(pg_catalog.jsonb_build_object('name', 'recurrent_donation',
      'created_at', '2026-06-02T09:14:43Z', 'sent_at', t, 'payload', jsonb '{"amount": 5, "telegram_user_id": 6}')) n$$,
  $$values ('paid', 'recurrent_donation:2026-06-02T09:14:43Z:6:5', timestamptz '2026-06-02 09:14:43+00'),
    ('paid', 'recurrent_donation:2026-06-02T09:14:43Z:6:5', timestamptz '2026-06-02 09:14:43+00')$$,
  'another attempt is the same event');

select * from finish();
rollback;

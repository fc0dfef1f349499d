begin;
select plan(2);

select is(
  pg_catalog.jsonb_strip_nulls(pg_catalog.to_jsonb(payments.normalise_cryptopay('{"update_id": 7, "update_type": "invoice_paid",
    "request_date": "2026-06-02T09:15:00.000Z", "payload": {"invoice_id": 528890, "hash": "IV", "currency_type": "crypto",
    "asset": "USDT", "amount": "10.5", "paid_asset": "TON", "paid_amount": "3.1", "status": "paid",
    "paid_at": "2026-06-02T09:14:43.000Z", "comment": "thanks", "payload": "555_1780395283"}}'))) #- '{paid_at}',
  jsonb '{"event_key": "invoice_paid:528890:7", "type": "invoice_paid", "live": true, "action": "paid", "transaction_key": "528890",
    "amount": "10.5", "currency": "USDT", "note": "thanks", "invoice": "555_1780395283"}');
select results_eq(
  $$select n.amount, n.currency, n.paid_at from payments.normalise_cryptopay('{"update_id": 7, "update_type": "invoice_paid",
    "request_date": "2026-06-02T09:15:00Z", "payload": {"invoice_id": 1, "currency_type": "fiat", "fiat": "EUR", "amount": "5",
    "paid_asset": "USDT", "paid_amount": "5.6", "status": "paid"}}') n$$,
  $$values ('5', 'EUR', timestamptz '2026-06-02 09:15+00')$$, 'an invoice in money was paid in coins, and counts as money');

select * from finish();
rollback;

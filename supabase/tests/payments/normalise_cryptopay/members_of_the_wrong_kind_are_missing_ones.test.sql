begin;
select plan(2);

select is(
  pg_catalog.jsonb_strip_nulls(pg_catalog.to_jsonb(payments.normalise_cryptopay('{"update_id": "x", "update_type": "invoice_paid",
    "request_date": 5, "payload": {"invoice_id": "9", "currency_type": [], "asset": {}, "amount": null, "status": 1,
    "paid_at": {}, "comment": false, "payload": {"a": 1}}}')) #- '{paid_at}'),
  jsonb '{"event_key": "invoice_paid:9:x", "type": "invoice_paid", "live": true, "action": "none", "reason": "not_paid"}');
select is(
  pg_catalog.jsonb_strip_nulls(pg_catalog.to_jsonb(payments.normalise_cryptopay('{"update_id": {}, "update_type": "invoice_paid",
    "payload": {"invoice_id": 9, "currency_type": 4, "asset": {}, "amount": [], "status": null, "payload": 12}}')) #- '{paid_at}'),
  jsonb '{"event_key": "invoice_paid:9", "type": "invoice_paid", "live": true, "action": "paid", "transaction_key": "9", "invoice": "12"}');

select * from finish();
rollback;

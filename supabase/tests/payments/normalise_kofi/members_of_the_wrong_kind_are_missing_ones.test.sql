begin;
select plan(2);
select core.set_clock('2026-06-02 12:00+03');

select is(
  pg_catalog.jsonb_strip_nulls(pg_catalog.to_jsonb(payments.normalise_kofi('{"message_id": 17, "timestamp": [1], "type": {}, "from_name": 5,
    "message": ["x"], "amount": true, "email": false, "currency": null, "kofi_transaction_id": "t"}')) - 'paid_at'),
  jsonb '{"event_key": "17", "live": true, "action": "paid", "transaction_key": "t", "payer_name": "5"}');
select results_eq(
  $$select (payments.normalise_kofi(pg_catalog.jsonb_build_object('message_id', 'm', 'timestamp', t))).paid_at = core.now()
    from unnest('{yesterday,2026-02-30T10:00:00Z,infinity,1e400,""}'::text[]) t$$,
  $$values (true), (true), (true), (true), (true)$$, 'a time that is none is the time of arrival');

select * from finish();
rollback;

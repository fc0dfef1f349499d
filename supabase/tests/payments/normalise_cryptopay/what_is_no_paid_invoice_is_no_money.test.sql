begin;
select plan(1);

select results_eq(
  $$select n.action, n.reason, n.transaction_key
    from (values (1, jsonb '{"update_id": 1, "update_type": "check_activated", "payload": {"invoice_id": 1, "status": "paid"}}'),
      (2, '{"update_id": 1, "payload": {"invoice_id": 1}}'),
      (3, '{"update_id": 1, "update_type": "invoice_paid", "payload": {"invoice_id": 1, "status": "active"}}'),
      (4, '{"update_id": 1, "update_type": "invoice_paid", "payload": {"status": "paid"}}'),
      (5, '{"update_id": 1, "update_type": "invoice_paid", "payload": [1]}'),
      (6, '{"update_type": "invoice_paid"}'), (7, '{"update_type": "invoice_paid", "payload": null}'), (8, '{}')) t (n, event)
    cross join lateral payments.normalise_cryptopay(t.event) n order by t.n$$,
  $$values ('none', 'unknown_type', null), ('none', 'unknown_type', null), ('none', 'not_paid', null),
    ('unreadable', 'no_id', null), ('unreadable', 'no_id', null), ('unreadable', 'no_id', null), ('unreadable', 'no_id', null),
    ('none', 'unknown_type', null)$$);

select * from finish();
rollback;

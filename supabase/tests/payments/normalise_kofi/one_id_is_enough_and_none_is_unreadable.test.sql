begin;
select plan(1);

select results_eq(
  $$select n.action, n.reason, n.event_key, n.transaction_key
    from (values (1, jsonb '{"message_id": "m"}'), (2, '{"kofi_transaction_id": "t"}'), (3, '{"amount": "3.00"}'),
      (4, '{"message_id": " ", "kofi_transaction_id": {"t": 1}}')) t (n, event)
    cross join lateral payments.normalise_kofi(t.event) n order by t.n$$,
  format($$values ('paid', null, 'm', 'message:m'), ('paid', null, 'transaction:t', 't'),
    ('unreadable', 'no_id', 'sha256:%s', null), ('unreadable', 'no_id', 'sha256:%s', null)$$,
    core.hash_text('{"amount": "3.00"}'), core.hash_text('{"message_id": " ", "kofi_transaction_id": {"t": 1}}')));

select * from finish();
rollback;

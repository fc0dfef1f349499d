begin;
select plan(3);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'cryptopay', 10000000, 'USDT');
create function pg_temp.crypto(p_id bigint, p_payload text, p_note text) returns jsonb language sql as $$
  select payments.receive('cryptopay', json_build_object('update_id', p_id, 'update_type', 'invoice_paid', 'request_date', '2026-06-02T10:00:00Z',
    'payload', json_build_object('invoice_id', p_id, 'status', 'paid', 'currency_type', 'crypto', 'asset', 'USDT', 'amount', '10', 'paid_at', '2026-06-02T10:00:00Z',
      'payload', p_payload, 'comment', p_note)))
$$;
select is(pg_temp.crypto(1, (select payment_id from ann), '71000009_1780394400') ->> 'outcome', 'matched', 'it goes before what the note says');
select is(pg_temp.crypto(2, 'no_code', '71000009_1780394400') ->> 'reason', 'unknown_code', 'without it the note is read');
select is(ledger.balance(tests.person(71000001)), 1000::bigint, '10 USDT');

select * from finish();
rollback;

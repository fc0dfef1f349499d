begin;
select plan(1);

select is(
  pg_catalog.to_jsonb(payments.normalise_kofi(pg_catalog.jsonb_build_object('message_id', repeat('m', 201),
    'kofi_transaction_id', repeat('t', 201)))) - '{paid_at,live,action}'::text[],
  pg_catalog.to_jsonb(pg_catalog.jsonb_populate_record(null::payments.normal, pg_catalog.jsonb_build_object(
    'event_key', 'sha256:' || core.hash_text(repeat('m', 201)),
    'transaction_key', 'sha256:' || core.hash_text(repeat('t', 201))))) - '{paid_at,live,action}'::text[]);

select * from finish();
rollback;

begin;
select plan(1);

select results_eq(
  $$select n.event_key, n.transaction_key from unnest('{1,2}'::int[]) i
    cross join lateral payments.normalise_cryptopay(pg_catalog.jsonb_build_object('update_id', 7, 'update_type', 'invoice_paid',
      'payload', pg_catalog.jsonb_build_object('invoice_id', i, 'status', 'paid'))) n$$,
  $$values ('invoice_paid:1:7', '1'), ('invoice_paid:2:7', '2')$$);

select * from finish();
rollback;

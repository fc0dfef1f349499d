begin;
select plan(1);

select results_eq(
  $$select n.live, n.action, n.reason
    from (values ('00000000-1111-2222-3333-444444444444'), ('0a1fac0c-f960-4506-a60e-824979a74e71'), ('f0f1')) t (id)
    cross join lateral payments.normalise_kofi(pg_catalog.jsonb_build_object('message_id', 'm', 'type', 'Donation',
      'amount', '3.00', 'currency', 'USD', 'kofi_transaction_id', t.id)) n$$,
  $$values (false, 'none', 'test'), (false, 'none', 'test'), (true, 'paid', null)$$);

select * from finish();
rollback;

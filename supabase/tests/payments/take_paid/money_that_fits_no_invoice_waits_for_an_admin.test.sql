begin;
select plan(5);

create function pg_temp.points(p_user bigint default 501) returns numeric language sql as $$ select coalesce(ledger.balance(tests.person(p_user)), 0) $$;

create temp table invoice as select tests.stars(501, 100) as i;
select people.add_person('{"id": 502, "first_name": "Borys"}');
select from invoice, tests.pay(501, i, 'c1', '{"invoice_payload": "topup:nobody"}');
select from invoice, tests.pay(502, i, 'c2');
select from invoice, tests.pay(501, i, 'c3', '{"currency": "PLN"}');
select is((select array_agg(transaction_key || ' ' || status || ' ' || reason order by id) from payments.payment),
  array['client:c1 queued no_invoice', 'client:c2 queued other_payer', 'client:c3 queued currency'], 'each for its reason');
select is((select array_agg(outcome || ' ' || reason order by id) from payments.event), array['queued no_invoice', 'queued other_payer', 'queued currency'], 'so are the events');
select people.delete_person(tests.person(501));
select from invoice, tests.pay(501, i, 'c4');
select is((select reason from payments.payment where transaction_key = 'client:c4'), 'person_gone', 'nor is it credited to who is gone');
select is(pg_temp.points(502), 0::numeric, 'nobody got points');
select is((select status from payments.invoice), 'open', 'the invoice is still to be paid');

select * from finish();
rollback;

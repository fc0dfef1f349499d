begin;
select plan(9);

create temp table invoice as select tests.stars(501, 100) as i;
create temp table list as select jsonb_build_array(tests.star(501, i, 'c1')) as l from invoice;
select is(tests.read_stars(l), 1::bigint, 'what no message told of is taken') from list;
select is(ledger.balance(tests.person(501)), 100::bigint, 'its points are there');
select results_eq($$select p.transaction_key, p.amount_minor, p.currency::text, p.status::text, p.matched_by, p.payer_name, p.telegram_id, p.paid_at from payments.payment p$$,
  $$values ('client:c1', 100::bigint, 'XTR', 'matched', 'invoice', 'Anna', 501::bigint, date_trunc('second', core.now()))$$, 'the payment is what its message would have made');
select is((select status from payments.invoice), 'paid', 'its invoice is paid');
select is((select status::text from payments.pending_payments), 'completed', 'its top-up is complete');
select ok((select found from payments.event), 'the event says that it was found');
select is(tests.read_stars(l), 0::bigint, 'read again it is known') from list;
select from invoice, tests.pay(501, i, 'c1');
select is(ledger.balance(tests.person(501)), 100::bigint, 'nor does the message add anything when it comes after all');
select is_empty('select * from payments.verify()', 'the books add up');

select * from finish();
rollback;

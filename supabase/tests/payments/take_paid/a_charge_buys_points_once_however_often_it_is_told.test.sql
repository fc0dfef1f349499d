begin;
select plan(6);

create function pg_temp.points(p_user bigint default 501) returns numeric language sql as $$ select coalesce(ledger.balance(tests.person(p_user)), 0) $$;

create temp table invoice as select tests.stars(501, 100) as i;
select from invoice, tests.pay(501, i, 'c1');
select from invoice, tests.pay(501, i, 'c1');
select is(pg_temp.points(), 100::numeric, 'credited once');
select is((select array_agg(transaction_key || ' ' || status || ' ' || matched_by) from payments.payment), array['client:c1 matched invoice'], 'one payment');
select is((select outcome || ' ' || times from payments.event), 'matched 2', 'told twice');
select is((select status || ' ' || paid_minor from payments.pending_payments), 'completed 100', 'the top-up is complete');
select is((select status from payments.invoice), 'paid', 'so is the invoice');
select is_empty('select * from ledger.verify()', 'the ledger is proved');

select * from finish();
rollback;

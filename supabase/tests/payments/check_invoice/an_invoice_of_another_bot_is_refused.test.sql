begin;
select plan(1);

create temp table invoice as select tests.stars(501) as i;
select is(payments.check_invoice('partner', jsonb_build_object('from', '{"id": 501}'::jsonb, 'currency', 'XTR', 'total_amount', 100,
  'invoice_payload', (i).payload)), 'payments.refused.unknown', 'it is the client bot''s') from invoice;

select * from finish();
rollback;

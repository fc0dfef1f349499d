begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
create temp table invoice as select tests.stars(501, 100) as i;
create temp table list as select jsonb_build_array(tests.star(501, i, 'old', '{"invoice_payload": "of another program"}'), tests.star_back(501, 'old')) as l from invoice;
select core.set_clock('2026-11-21 11:00+00');
select is(tests.read_stars(l), 0::bigint, 'what was sold before us') from list;
select is_empty('select from payments.payment', 'is no business of ours');
select is(tests.read_stars(l || tests.star(501, i, 'new', '{"invoice_payload": "topup:nobody"}')), 1::bigint, 'what comes now') from list, invoice;
select results_eq('select status::text, reason from payments.payment', $$values ('queued', 'no_invoice')$$, 'waits for an admin');

select * from finish();
rollback;

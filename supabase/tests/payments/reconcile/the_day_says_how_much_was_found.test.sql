begin;
select plan(2);

select core.set_clock('2026-11-21 10:00+00');
create temp table invoice as select tests.stars(501, 100) as i, tests.stars(502, 50) as j;
select from invoice, tests.pay(501, i, 'c1');
select tests.read_stars(jsonb_build_array(tests.star(501, i, 'c1'), tests.star(502, j, 'c2'))) from invoice;
select is(payments.reconcile('2026-11-21'), 0::bigint, 'all adds up');
select results_eq('select d.paid_minor, d.credited_minor, d.found_minor from payments.day d', 'values (150::numeric, 150::numeric, 50::numeric)', 'and one message was lost');

select * from finish();
rollback;

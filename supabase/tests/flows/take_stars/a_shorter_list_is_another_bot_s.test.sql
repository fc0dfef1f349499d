begin;
select plan(5);

select core.set_clock('2026-11-21 09:00+00');
create temp table invoice as select tests.stars(501, 100) as i, tests.stars(502, 100) as j, tests.stars(503, 100) as k;
select tests.read_stars('[]');
select core.set_clock('2026-11-21 09:30+00');
select is(tests.read_stars(jsonb_build_array(tests.star(501, i, 'c1'))), 1::bigint, 'what the first bot sold') from invoice;
select from invoice, tests.pay(502, j, 'c2');
select core.set_clock('2026-11-21 11:00+00');
select tests.read_stars('[]');
select results_eq('select taken, begun_at, complete_until from payments.star_reading', $$values (0::bigint, '2026-11-21 11:00+00'::timestamptz, null::timestamptz)$$, 'the list is gone: another bot has its name');
select core.set_clock('2026-11-21 12:00+00');
select is(tests.read_stars(jsonb_build_array(tests.star(503, k, 'd1'))), 1::bigint, 'which is read from its beginning') from invoice;
select is_empty('select * from payments.verify()', 'and need not list what the first one sold');
select is((select taken from payments.star_reading), 1::bigint, 'from then on it goes on');

select * from finish();
rollback;

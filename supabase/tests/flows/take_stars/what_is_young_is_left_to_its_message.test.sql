begin;
select plan(5);

select core.set_clock('2026-11-21 10:00+00');
create temp table invoice as select tests.stars(501, 100) as i, tests.stars(502, 50) as j;
create temp table list as select jsonb_build_array(tests.star(501, i, 'c1')) as l from invoice;
select core.set_clock('2026-11-21 10:08+00');
update list set l = l || tests.star(502, j, 'c2') from invoice;
select core.set_clock('2026-11-21 10:11+00');
select is(tests.read_stars(l, '10 minutes'), 1::bigint, 'what is older is taken') from list;
select is(ledger.balance(tests.person(501)), 100::bigint, 'that is the first');
select is((select taken from payments.star_reading), 1::bigint, 'the reading ends before the second');
select core.set_clock('2026-11-21 11:00+00');
select is(tests.read_stars(l, '10 minutes'), 1::bigint, 'the next one takes it') from list;
select is(ledger.balance(tests.person(502)), 50::bigint, 'no message had come');

select * from finish();
rollback;

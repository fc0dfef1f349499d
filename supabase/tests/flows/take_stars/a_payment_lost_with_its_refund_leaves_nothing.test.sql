begin;
select plan(3);

create temp table invoice as select tests.stars(501, 100) as i;
select is(tests.read_stars(jsonb_build_array(tests.star(501, i, 'c1'), tests.star_back(501, 'c1'))), 2::bigint, 'both are taken, in their order') from invoice;
select is(ledger.balance(tests.person(501)), 0::bigint, 'the points came and went');
select is_empty('select * from payments.verify()', 'the books add up');

select * from finish();
rollback;

begin;
select plan(2);

create temp table invoice as select tests.stars(501, 100) as i;
select is(tests.read_stars(jsonb_build_array(tests.star(501, i, 'c1') || '{"amount": 90}')), 1::bigint, 'of which an affiliate had a part') from invoice;
select is(ledger.balance(tests.person(501)), 100::bigint, 'all of it buys points');

select * from finish();
rollback;

begin;
select plan(5);

create temp table invoice as select tests.stars(501, 100) as i;
select from invoice, tests.pay(501, i, 'c1');
create temp table list as select jsonb_build_array(tests.star(501, i, 'c1'), tests.star_back(501, 'c1')) as l from invoice;
select is(tests.read_stars(l), 1::bigint, 'the refund is taken') from list;
select is(ledger.balance(tests.person(501)), 0::bigint, 'the points are gone');
select is((select status::text from payments.payment), 'refunded', 'and the payment went back');
select from invoice, tests.pay_back(501, i, 'c1');
select is(ledger.balance(tests.person(501)), 0::bigint, 'its message takes nothing more');
select is_empty('select * from payments.verify()', 'the books add up');

select * from finish();
rollback;

begin;
select plan(2);

create temp table invoice as select tests.stars(501, 100) as i;
select from invoice, tests.pay(501, i, 'c1');
select is(tests.read_stars(jsonb_build_array(tests.star(501, i, 'c1'), tests.star_back(501, 'c1') || '{"receiver": {"type": "other"}}')), 1::bigint,
  'Stars of a payment that went to somebody Telegram does not name') from invoice;
select is(ledger.balance(tests.person(501)), 0::bigint, 'are its refund');

select * from finish();
rollback;

begin;
select plan(4);

create temp table invoice as select tests.stars(501, 100) as i;
select from invoice, tests.pay(501, i, 'c1');
create temp table list as select jsonb_build_array(tests.star(501, i, 'c1')) as l from invoice;
select is(tests.read_stars(l), 0::bigint, 'nothing is missing') from list;
select is(ledger.balance(tests.person(501)), 100::bigint, 'it is credited once');
select is((select confirmed_at from payments.payment), core.now(), 'the payment was seen in the list');
select ok((select not found from payments.event), 'the message was first');

select * from finish();
rollback;

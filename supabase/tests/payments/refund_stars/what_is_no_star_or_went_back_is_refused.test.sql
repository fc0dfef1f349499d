begin;
select plan(4);

create function pg_temp.calls(p_method text) returns bigint language sql as $$ select count(*) from gateway.outbox where method = p_method $$;

create temp table invoice as select tests.stars(501, 100) as i;
select from invoice, tests.pay(501, i, 'c1');
select from invoice, tests.pay_back(501, i, 'c1');
select throws_ok('select payments.refund_stars(id, ''person:1'') from payments.payment', 'KP418', null, 'it went back');
select from invoice, tests.pay(501, i, 'c2', '{"currency": "UAH", "total_amount": 5000}');
select throws_ok('select payments.refund_stars(id, ''person:1'') from payments.payment where currency = ''UAH''', 'KP418', null, 'hryvnias');
select throws_ok('select payments.refund_stars(null, ''person:1'')', 'KP418', null, 'nothing');
select is(pg_temp.calls('refundStarPayment'), 0::bigint, 'nothing is asked for');

select * from finish();
rollback;

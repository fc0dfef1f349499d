begin;
select plan(10);

select is(payments.read_amount('10', 2), 1000::bigint, 'whole');
select is(payments.read_amount('5.10', 2), 510::bigint, 'with cents');
select is(payments.read_amount('5.0000', 2), 500::bigint, 'zeros say nothing');
select is(payments.read_amount('50', 0), 50::bigint, 'Stars');
select is(payments.read_amount('0.000001', 6), 1::bigint, 'the smallest of USDT');
select is(payments.read_amount('1.234', 2), null, 'finer than a cent');
select is(payments.read_amount('-5', 2), null, 'negative');
select is(payments.read_amount('1,000.00', 2), null, 'grouped');
select is(payments.read_amount('999999999999999999', 2), null, 'beyond what is exact in JSON');
select is(payments.read_amount('10', null), null, 'a currency nobody knows');

select * from finish();
rollback;

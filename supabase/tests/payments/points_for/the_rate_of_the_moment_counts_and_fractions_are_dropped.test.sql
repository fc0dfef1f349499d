begin;
select plan(6);

insert into payments.rate (currency, valid_from, points_per_unit, set_by) values ('USD', '2026-06-01 00:00:00+00', 150, 'test');
select is(payments.points_for(1000, 'USD', '2026-05-31 23:59:59+00'), 1000::bigint, '10 dollars by the old rate');
select is(payments.points_for(1000, 'USD', '2026-06-01 00:00:00+00'), 1500::bigint, 'and by the new one from its first moment');
select is(payments.points_for(333, 'UAH', '2026-06-01 00:00:00+00'), 7::bigint, '3.33 UAH at 2.4 is 7.992: the fraction is dropped');
select is(payments.points_for(50, 'XTR', '2026-06-01 00:00:00+00'), 50::bigint, 'Stars have no minor unit');
select is(payments.points_for(1500000, 'USDT', '2026-06-01 00:00:00+00'), 150::bigint, 'USDT has six digits');
select is(payments.points_for(1000, 'JPY', '2026-06-01 00:00:00+00'), null, 'no rate, no points');

select * from finish();
rollback;

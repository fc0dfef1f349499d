begin;
select plan(9);

select is(payments.format_amount(1000, 'USD', 'ru'), U&'10\00A0$', 'whole units without their cents');
select is(payments.format_amount(1050, 'USD', 'uk'), U&'10,50\00A0$', 'a comma before the cents');
select is(payments.format_amount(123456705, 'EUR', 'ru'), U&'1\00A0234\00A0567,05\00A0€', 'thousands grouped');
select is(payments.format_amount(1000, 'USD', 'en'), '$10.00', 'English puts the sign first');
select is(payments.format_amount(-5, 'USD', 'en'), '−$0.05', 'a minus stands before all');
select is(payments.format_amount(50, 'XTR', 'en'), U&'50\00A0⭐', 'Stars are whole');
select is(payments.format_amount(1500000, 'USDT', 'en'), U&'1.50\00A0USDT', 'no more zeros than needed');
select is(payments.format_amount(1, 'USDT', 'ru'), U&'0,000001\00A0USDT', 'and all digits where they count');
select is(payments.format_amount(1000, 'JPY', 'ru'), U&'10\00A0JPY', 'a currency that is not known is its code');

select * from finish();
rollback;

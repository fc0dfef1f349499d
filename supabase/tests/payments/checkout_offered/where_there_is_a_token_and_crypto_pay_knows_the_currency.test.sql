begin;
select plan(5);

select is(payments.checkout_offered('USD'), false, 'no token');
update core.setting set value = 'true' where key = 'cryptopay_ready';
select is(payments.checkout_offered('USD'), true, 'dollars');
select is(payments.checkout_offered('XTR'), false, 'Stars are no money to Crypto Pay');
select is(payments.checkout_offered('GBP'), false, 'pounds have no rate here');
select is(payments.checkout_offered(null), false, 'no currency');

select * from finish();
rollback;

begin;
select plan(3);

select throws_ok($$select api.receive_payment_event('paypal', '{}')$$, 'KP425');
select throws_ok($$select api.receive_payment_event('telegram', '{}')$$, 'KP425');
select is_empty('select from payments.event');

select * from finish();
rollback;

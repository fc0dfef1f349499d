begin;
select plan(4);

select throws_ok($$select api.receive_payment_event('paypal', '{}')$$, 'KP411');
select throws_ok($$select api.receive_payment_event('telegram', '{}')$$, 'KP411');
select throws_ok($$select api.receive_payment_event(null, '{}')$$, 'KP411');
select is_empty('select from payments.event');

select * from finish();
rollback;

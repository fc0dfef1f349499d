begin;
select plan(4);

select throws_ok($$select api.receive_payment_event('kofi', '[]')$$, 'KP426');
select throws_ok($$select api.receive_payment_event('kofi', 'null')$$, 'KP426');
select throws_ok($$select api.receive_payment_event('kofi', null)$$, 'KP426');
select is_empty('select from payments.event');

select * from finish();
rollback;

begin;
select plan(4);

select tests.say(7, '/start');
select tests.say(7, '/cancel');
select tests.say(7, '/donate');
select tests.press(7, 'donate_stars');
select matches(tests.replies(tests.press(7, 'donate_pay:100')), 'The invoice is below', 'told');
select is((select payload ->> 'currency' from gateway.outbox where method = 'sendInvoice'), 'XTR', 'an invoice in Stars');
select is((select amount_minor || ' ' || currency || ' ' || status from payments.pending_payments), '100 XTR pending', 'of a pending payment');
select tests.press(7, 'donate_pay:99999');
select is((select count(*) from payments.pending_payments), 1::bigint, 'an amount that was never offered opens none');

select * from finish();
rollback;

begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+02');
select core.set_setting('bmc_url', '"https://buymeacoffee.example/shop"', 'test');
select tests.say(7, '/start');
select tests.say(7, '/cancel');
select tests.say(8, '/start');
select tests.say(8, '/cancel');
select tests.say(7, '/donate');
create temp table shown as select tests.press(7, 'donate_for:1000') as got;
select matches(tests.reply(got), 'To pay: <b>\$10\.00</b> for 1,000 points(.|\n)*<code>7_1795248000</code>', 'amount, points, code') from shown;
select matches(tests.keyboard(got), 'Copy the code(.|\n)*Pay at Buy Me a Coffee(.|\n)*I changed my mind', 'copy it, pay, or give it up') from shown;
select matches(tests.reply(tests.press(8, 'donate_show:' || (select max(id) from payments.pending_payments))), 'no such|There is no', 'another person reads that there is none');
select is((select status::text from payments.pending_payments), 'pending', 'and it goes on');

select * from finish();
rollback;

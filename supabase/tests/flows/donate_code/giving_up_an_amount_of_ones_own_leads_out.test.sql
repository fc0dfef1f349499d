begin;
select plan(4);

update core.setting set value = 'true' where key = 'cryptopay_ready';
update core.setting set value = '"https://buymeacoffee.example/shop"' where key = 'bmc_url';
select tests.say(501, '/start');
select tests.say(501, '/cancel');
select tests.press(501, 'donate_coins_own');
select matches(tests.replies(tests.say(501, core.text('dialog.cancel', 'en'))), '💳 <b>Buy points</b>', 'out of the amount to be paid with crypto');
select is(tests.place(501), 'donate.home', 'to the ways to pay');
select tests.press(501, 'donate_own');
select matches(tests.replies(tests.say(501, core.text('dialog.cancel', 'en'))), '💳 <b>Buy points</b>', 'and out of the other');
select is(tests.place(501), 'donate.home', 'too');

select * from finish();
rollback;

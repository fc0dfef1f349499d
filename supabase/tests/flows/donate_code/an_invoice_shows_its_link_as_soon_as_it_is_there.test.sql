begin;
select plan(6);

select core.set_clock('2026-06-02 10:00:00+00');
update core.setting set value = 'true' where key = 'cryptopay_ready';
select tests.say(501, '/start');
select tests.say(501, '/cancel');
create temp table seen as select tests.press(501, 'donate_coins:1000') as r;
select alike(tests.reply(r), '⏳ I am preparing the link for paying <b>$10.00</b>, that is 1,000 points.%', 'first it is being prepared') from seen;
select payments.claim_checkouts(1);
select api.report_checkouts(jsonb_build_array(jsonb_build_object('id', pending_id, 'outcome', 'made', 'url', 'https://t.me/CryptoBot?start=IVa'))) from payments.checkout;
update seen set r = tests.press(501, 'donate_show:' || (select pending_id from payments.checkout));
select alike(tests.reply(r), '💎 To pay: <b>$10.00</b> for 1,000 points.%', 'then it can be paid') from seen;
select unalike(tests.reply(r), '%501_%', 'without a code to copy') from seen;
select is(tests.payloads(r) #> '{-1,reply_markup,inline_keyboard,0,0}', '{"text": "💎 Pay", "url": "https://t.me/CryptoBot?start=IVa"}', 'by a button') from seen;
select alike(tests.keyboard(tests.press(501, 'donate_list')), '💎 Link for $10.00%', 'the list calls it a link');
select alike(tests.press(501, 'donate_drop:' || (select pending_id from payments.checkout))::text, '%Should you pay by the link after all%', 'and so does giving it up');

select * from finish();
rollback;

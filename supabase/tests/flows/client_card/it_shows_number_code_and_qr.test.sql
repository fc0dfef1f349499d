begin;
select plan(5);

update gateway.bot set username = 'KopilkaPartnerBot' where id = 'partner';
select tests.say(1, '/start');
create temp table card as select tests.say(1, '/card') as got;
create temp table code as select code from people.card_code;

select is(tests.methods(got), 'sendPhoto', 'a picture') from card;
select is(got #> '{deliveries,0,payload,photo}', jsonb_build_object('$qr', 'https://t.me/KopilkaPartnerBot?start=c_' || code), 'that opens the partner bot with the code') from card, code;
select matches(tests.reply(got), 'Card <code>[0-9]{4} [0-9]{4} [0-9]{4}</code>', 'the number in groups of four') from card;
select alike(tests.reply(got), '%say the code <b>' || substr(code, 1, 3) || ' ' || substr(code, 4) || '</b>. It is valid for 5 minutes.', 'the code in groups of three') from card, code;
select is(tests.keyboard(got), '🔄 New code, 🏠 Menu', 'a new code is a press away') from card;

select * from finish();
rollback;

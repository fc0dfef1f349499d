begin;
select plan(2);

select tests.say(1, '/start');
select tests.say(1, '/cancel');
create temp table menu as select tests.press(1, 'menu') as got;

select is(tests.reply(got), E'Anna, you have <b>100</b> points.\nWhat shall I open?', 'the name of Telegram until another is given') from menu;
select is(tests.keyboard(got), '📝 Finish registration | 💰 Balance, 📜 History | 💳 My card, 🤝 Invite a friend | 🎉 Offers | 💎 Pay with points, 🎁 Rewards | ⚙️ Settings, ❓ Help', 'and where to go') from menu;

select * from finish();
rollback;

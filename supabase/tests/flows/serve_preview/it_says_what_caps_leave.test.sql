begin;
select plan(7);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

update core.setting set value = '70' where key = 'client_daily_cap_points';
update core.setting set value = '14' where key = 'activation_days';
select tests.serve('1000');
select tests.say(7002, '/start c_' || tests.card(), 'partner');
create temp table screen as select tests.say(7002, '1000', 'partner') as r;
select matches(tests.reply(r), '⭐ Earns <b>20</b> points', 'the cap cuts') from screen;
select matches(tests.reply(r), 'At most 70 a day at one partner, 50 given already: −30', 'and says why') from screen;
select matches(tests.reply(r), '0 points will be left of the client''s daily cap', 'and what is left') from screen;
select matches(tests.reply(r), 'They can be spent in 14 days', 'points that wait say so') from screen;
select matches(tests.reply(r), '4,930 points will be left of your daily limit', 'so does the cashier''s limit') from screen;
select matches(tests.reply(r), 'balance: 400 → <b>400</b>', 'the balance does not have them yet') from screen;
insert into gateway.chat (bot_id, chat_id, unreachable_at) values ('client', 7001, core.now());
select is(tests.keyboard(tests.say(7002, 'again', 'partner')), '✅ Enter the purchase | ◀️ Back, ✖️ Cancel', 'who blocked the bot is not asked for points');

select * from finish();
rollback;

begin;
select plan(7);

select core.set_setting('admin_chat_id', '"42"', 'test');
select core.set_setting('welcome_bonus_amount', '0', 'test');
select core.set_clock('2026-11-21 10:00+02');
select tests.say(42, '/start', 'admin');
select tests.say(7, '/start');

select people.register(tests.person(7), 'Anna <K>', '+380501234567', null);
insert into loyalty.partner (name) values ('Зерно');
insert into loyalty.membership select tests.person(7), id, core.now() from loyalty.partner;
select loyalty.award('t:1', 'birthday', tests.person(7), 100, 10, 'test'), loyalty.award('t:2', 'birthday', tests.person(7), 50, null, 'test');
select ledger.open_hold(row('t:3', 'purchase_spend', ledger.open_wallet(tests.person(7)), ledger.account_id('programme:bonuses'), 30, null, null, 'test', null, null), null, 'release');
select ledger.open_hold(row('t:4', 'birthday', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.person(7)), 5, null, null, 'test', null, null), null, 'settle');

create temp table card as select tests.press_about('ppl_card') as got;
select matches(tests.reply(got), '^👤 <b>Anna &lt;K&gt;</b>, no\. \d+\nIn Telegram: Anna\nPhone: \+380501234567\nCard: <code>\d{4} \d{4} \d{4}</code>\nLanguage: English\n\nLevel: Bronze', 'who') from card;
select matches(tests.reply(got), 'Balance: <b>120</b>\nPut aside for paying: 30\nYet to arrive: 5\nExpires within 30 days: 70', 'points') from card;
select matches(tests.reply(got), 'Registered: 21 Nov 2026 10:00\nPartners: Зерно$', 'since when, and where') from card;
select people.block(tests.person(7), 'test', 'tricks');
select matches(tests.reply(tests.press_about('ppl_card')), '⛔️ Blocked 21 Nov 2026 10:00\. The reason: tricks$', 'blocked');
select matches(tests.keyboard(tests.press_about('ppl_card')), '▶️ Unblock', 'and can be unblocked');
create temp table number as select tests.person(7) as id;
select people.delete_person(id) from number;
create temp table gone as select tests.press(42, 'ppl_card:' || id, 'admin') as got from number;
select matches(tests.reply(got), 'data was deleted at their wish.*Balance: <b>120</b>', 'who left') from gone;
select is(tests.keyboard(got), '🕘 All they did | 🔎 Find, 🏠 Menu', 'cannot be changed any more') from gone;

select * from finish();
rollback;

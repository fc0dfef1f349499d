begin;
select plan(6);

select core.set_setting('admin_chat_id', '"42"', 'test');
select core.set_setting('welcome_bonus_amount', '0', 'test');
select core.set_clock('2026-11-21 10:00+02');
select tests.say(42, '/start', 'admin');
select tests.say(7, '/start');

select tests.say(8, '/start', 'partner');
insert into loyalty.partner (name) values ('Зерно');
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at) select id, tests.person(8), 'cashier', 'test', core.now() from loyalty.partner;
select core.set_clock('2026-11-21 11:00+02');
select loyalty.purchase('1', p.id, tests.person(7), tests.person(8), 10000) from loyalty.partner p;
select core.set_clock('2026-11-21 12:00+02');
select tests.press(7, 'balance') from generate_series(1, 9);

create temp table page as select tests.press_about('ppl_timeline') as got;
select is(regexp_count(tests.reply(got), '21 Nov 2026'), 10, 'ten a page') from page;
select matches(tests.reply(got), '12:00 👤 button balance → client › registration\n21 Nov 2026 11:00 🛍 Purchase no\. \d+: Зерно, 100.₴, earned 5, spent 0$', 'newest first') from page;
create temp table older as select tests.press(42, tests.data_of(got, 'Older ▶️'), 'admin') as got from page;
select matches(tests.reply(got), E'first\n\n21 Nov 2026 11:00 💰 <b>\\+5</b> Points for a purchase, then 5\n21 Nov 2026 10:00 👤 command /start → client › registration$', 'the rest, each once') from older;
select matches(tests.keyboard(got), '^⏮ Newest \| ', 'and back') from older;
select matches(tests.reply(tests.press_about('ppl_timeline', '.1.9.x')), '12:00', 'a page that never was is the newest');
select is(tests.methods(tests.press_about('ppl_timeline', '.99999999999999999.3.999999999999999999')), 'editMessageText', 'nor does a far one break');

select * from finish();
rollback;

begin;
select plan(6);

select core.set_clock('2026-11-21 12:00+02');
insert into loyalty.partner (name) values ('Bean & Co');
select tests.say(7108, '/start');
select matches(tests.reply(tests.press(7108, 'offers')), '^There are no offers today');
select loyalty.publish_promo(loyalty.create_promo(p.id, 'T' || n, 'Text', null, '2026-12-01', 'admin'), 'admin') from generate_series(1, 6) n, loyalty.partner p;
create temp table page as select tests.press(7108, 'offers') as result;
select is(tests.keyboard(result), 'T1 | T2 | T3 | T4 | T5 | More ▶️ | 🏠 Menu') from page;
select matches(tests.reply(result), E'^🎉 <b>Offers today</b>\n\n<b>T1</b>\nBean &amp; Co, until 1 Dec 2026\n\n<b>T2</b>') from page;
select is(tests.keyboard(tests.press(7108, tests.data_of(result, 'More ▶️'))), 'T6 | ◀️ Back | 🏠 Menu') from page;
select matches(tests.keyboard(tests.press(7108, 'offers:oops')), '^T1', 'an argument that is no number is the first page');
select matches(tests.reply(tests.press(7108, 'offers:6')), '^There are no offers', 'a page that is gone says so');

select * from finish();
rollback;

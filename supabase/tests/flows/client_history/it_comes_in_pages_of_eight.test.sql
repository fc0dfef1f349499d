begin;
select plan(9);

select core.set_clock('2026-11-21 22:30:00+00');
select tests.say(1, '/start');
select ledger.post_one('t' || n, 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.person(1)), n, 'test') from generate_series(1, 17) n;
select ledger.post_one('minus', 'adjustment', ledger.open_wallet(tests.person(1)), ledger.account_id('programme:bonuses'), 1000 - 947, 'test');

create temp table page1 as select tests.press(1, 'history') as got;
select is((select count(*) from page1, regexp_matches(tests.reply(got), '\n', 'g')), 8::bigint, 'eight lines below the title');
select matches(tests.reply(got), E'^📜 <b>History</b>\n22 Nov 2026  <b>−53</b>  Adjustment\n22 Nov 2026  <b>\\+17</b>', 'newest first, with day, sign and kind') from page1;
select is(tests.keyboard(got), 'Older ▶️ | 🏠 Menu', 'older ones are a page away') from page1;
create temp table page2 as select tests.press(1, tests.data_of(got, 'Older ▶️')) as got from page1;
select matches(tests.reply(got), E'^📜 <b>History</b>\n22 Nov 2026  <b>\\+10</b>', 'the second page goes on where the first ended') from page2;
select is(tests.keyboard(got), '⏮ Newest, Older ▶️ | 🏠 Menu', 'both ways') from page2;
create temp table page3 as select tests.press(1, tests.data_of(got, 'Older ▶️')) as got from page2;
select matches(tests.reply(got), E'\\+2</b>  Adjustment\n22 Nov 2026  <b>\\+1</b>  Adjustment\n22 Nov 2026  <b>\\+100</b>  Welcome bonus$', 'the last page ends with the first entry') from page3;
select is(tests.keyboard(got), '⏮ Newest | 🏠 Menu', 'and leads back') from page3;
select is(tests.reply(tests.press(1, tests.data_of(page3.got, '⏮ Newest'))), tests.reply(page1.got), 'to the first') from page3, page1;
select is((select count(*) from gateway.failures), 0::bigint, 'nothing failed');

select * from finish();
rollback;

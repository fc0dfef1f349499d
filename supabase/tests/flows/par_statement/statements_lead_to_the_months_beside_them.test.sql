begin;
select plan(4);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
create temp table shop as with p as (insert into loyalty.partner (name) values ('Zerno') returning id) select id from p;
create function pg_temp.press(p_more text) returns jsonb language sql as $$select tests.press(42, 'par_statement:' || id || p_more, 'admin') from shop$$;

select matches(tests.reply(pg_temp.press('')), 'no statements yet', 'none at first');
insert into loyalty.statement (number, partner_id, month, from_entry_id, to_entry_id, opening, issued, redeemed, reversed, expired, other, fee, closing, point_value_minor, issued_at)
select shop.id || to_char(m, '-YYYY-MM'), shop.id, m::date, 0, 0, 0, 1000, 500, 0, 0, 0, 20, -520, 100, core.now()
from shop, generate_series(timestamp '2026-09-01', '2026-10-01', '1 month') m;
create temp table page as select pg_temp.press('') as got;
select matches(tests.reply(got), E'October 2026.*At the end: <b>-520</b>\n\nThe partner owes the programme 520\u00A0₴', 'the newest, in words') from page;
select matches(tests.reply(tests.press(42, tests.data_of(got, '◀️ September 2026'), 'admin')), 'September 2026', 'the one before') from page;
select matches(tests.reply(pg_temp.press('.2026-99-99')), 'October 2026', 'a month that never was shows the newest');

select * from finish();
rollback;

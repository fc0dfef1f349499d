begin;
select plan(7);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
create temp table shop as with p as (insert into loyalty.partner (name) values ('Zerno'), ('Kalach') returning id) select min(id) as id, max(id) as other from p;
create function pg_temp.press(p_more text) returns jsonb language sql as $$select tests.press(42, 'par_statements:' || id || p_more, 'admin') from shop$$;
select matches(tests.reply(pg_temp.press('')), 'no statements yet', 'none at first');

insert into loyalty.statement (number, partner_id, month, from_entry_id, to_entry_id, opening, issued, redeemed, reversed, expired, other, fee, closing, point_value_minor, issued_at)
select p || to_char(m, '-YYYY-MM'), p, m::date, 0, 0, 0, 100, o, 0, 0, 0, 0, o - 100, 100, core.now()
from shop, unnest(array[id, other]) p, generate_series(timestamp '2026-03-01', '2026-10-01', '1 month') m, lateral (values (extract(month from m)::integer * 20 - 80)) v (o);
create temp table page as select pg_temp.press('') as got;
select matches(tests.reply(got), format(E'^📄 <b>Zerno</b>, statements:\n\n• October 2026, no\\. %s-2026-10\\. The programme owes the partner 20\u00A0₴\\.\n• September 2026, no\\. %1$s-2026-09\\. Nobody owes anything\\.\n• August 2026.*The partner owes the programme 20\u00A0₴', (select id from shop)), 'newest first, of this partner') from page;
select is(tests.keyboard(got), 'October 2026 | September 2026 | August 2026 | July 2026 | June 2026 | May 2026 | Older ▶️ | ◀️ To the partner | 🏠 Menu', 'six a page') from page;
create temp table older as select tests.press(42, tests.data_of(got, 'Older ▶️'), 'admin') as got from page;
select is(tests.keyboard(got), 'April 2026 | March 2026 | ⏮ Newest | ◀️ To the partner | 🏠 Menu', 'then the rest') from older;
select matches(tests.reply(tests.press(42, tests.data_of(got, 'March 2026'), 'admin')), 'March 2026.*At the end: <b>-120</b>', 'a button to each') from older;
select matches(tests.reply(pg_temp.press('.0000-00-00')), 'no statements yet', 'a page that never was is empty');
select matches(tests.reply(pg_temp.press('x')), 'no such partner', 'edited data is refused');

select * from finish();
rollback;

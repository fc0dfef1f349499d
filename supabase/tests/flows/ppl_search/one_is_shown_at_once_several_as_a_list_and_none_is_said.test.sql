begin;
select plan(8);

select core.set_setting('admin_chat_id', '"42"', 'test');
select core.set_setting('welcome_bonus_amount', '0', 'test');
select core.set_clock('2026-11-21 10:00+02');
select tests.say(42, '/start', 'admin');
select tests.say(7, '/start');

update people.person set name = 'Oksana' where telegram_id = 7;
select tests.say(u, '/start') from generate_series(101, 110) u;
create function pg_temp.find(p_text text) returns jsonb language sql as $$
  select tests.say(42, p_text, 'admin') from (select tests.press(42, 'ppl_search', 'admin')) s
$$;

select matches(tests.replies(pg_temp.find('oks')), '^🔎 Here they are: // 👤 <b>Oksana</b>', 'one');
select is(tests.place(42, 'admin'), 'people.card', 'at their card');
select matches(tests.replies(pg_temp.find('<nobody>')), '^🔎 Nobody fits “&lt;nobody&gt;”', 'none, as it was written');
create temp table page as select pg_temp.find('anna') as got;
select is(tests.place(42, 'admin'), 'people.list', 'several');
select is(jsonb_array_length(tests.payloads(got) #> '{-1,reply_markup,inline_keyboard}'), 10, 'eight, the way on and what is always there') from page;
create temp table last as select tests.press(42, tests.data_of(got, 'More ▶️'), 'admin') as got from page;
select matches(tests.keyboard(got), '^(Anna · №\d+ \| ){4}⏮ From the first \| ', 'the rest') from last;
select matches(tests.keyboard(tests.press(42, 'ppl_card:' || tests.person(101), 'admin')), '◀️ To those found', 'a card leads back to the list');
select tests.press(42, 'ppl', 'admin');
select matches(tests.reply(tests.press(42, 'ppl_list', 'admin')), 'The list is empty', 'from the menu the search begins anew');

select * from finish();
rollback;

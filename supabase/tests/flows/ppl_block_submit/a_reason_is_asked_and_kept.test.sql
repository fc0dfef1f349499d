begin;
select plan(9);

select core.set_setting('admin_chat_id', '"42"', 'test');
select core.set_setting('welcome_bonus_amount', '0', 'test');
select core.set_clock('2026-11-21 10:00+02');
select tests.say(42, '/start', 'admin');
select tests.say(7, '/start');

create function pg_temp.confirm(p_said jsonb, p_label text) returns text language sql as $$
  select tests.replies(tests.press(42, tests.data_of(p_said, p_label), 'admin'))
$$;
select tests.press_about('ppl_block');
select tests.say(42, 'no', 'admin');
select is(tests.place(42, 'admin'), 'people.block:1', 'a reason has three characters');
create temp table asked as select tests.say(42, 'plays <tricks>', 'admin') as got;
select matches(tests.reply(got), '^⛔️ Block <b>Anna</b>, no\. \d+\?\nThe reason: plays &lt;tricks&gt;', 'asked') from asked;
select is((select blocked_at from people.person where telegram_id = 7), null, 'not yet');
select matches(pg_temp.confirm(got, '⛔️ Block'), '^⛔️ Anna is blocked\. // 👤 <b>Anna</b>', 'done, and back at the card') from asked;
select is((select block_reason::text from people.person where telegram_id = 7), 'plays <tricks>', 'with the reason');
select tests.press_about('ppl_block');
create temp table undone as select tests.say(42, 'a mistake', 'admin') as got;
select matches(tests.reply(got), '^▶️ Unblock', 'the other way') from undone;
select matches(pg_temp.confirm(got, '▶️ Unblock'), 'is unblocked', 'done') from undone;
select is((select blocked_at from people.person where telegram_id = 7), null, 'they may earn again');
select results_eq($$select action, actor, detail ->> 'reason' from core.audit where action like '%block.person' order by id$$,
  $$values ('block.person', 'person:' || tests.person(42), 'plays <tricks>'), ('unblock.person', 'person:' || tests.person(42), 'a mistake')$$, 'both on record');

select * from finish();
rollback;

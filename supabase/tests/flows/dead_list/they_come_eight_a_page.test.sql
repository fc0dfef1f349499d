begin;
select plan(4);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');

select tests.report(tests.queue(n), 'dead', '{"error_code": 400, "error": "Bad Request: wrong file identifier"}') from generate_series(1, 11) n;
create temp table page as select tests.press(42, 'dead', 'admin') as got;
select is(regexp_count(tests.reply(got), E'\n[0-9]+\\. '), 8, 'eight') from page;
create temp table older as select tests.press(42, tests.data_of(got, 'Older ▶️'), 'admin') as got from page;
select matches(tests.reply(got), E'\n\n9\\. ', 'then from the ninth') from older;
select is(tests.data_of(got, '⏮ Newest'), 'dead', 'and back') from older;
select is(tests.data_of(got, 'Older ▶️'), null, 'to no empty page') from older;

select * from finish();
rollback;

begin;
select plan(10);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
select webhooks.add_endpoint('crm', 'https://crm.example.com/', '{payment}', 'test');
select webhooks.emit('payment', null, '{}') from generate_series(1, 3);
update webhooks.delivery set outcome = 'dead', finished_at = clock_timestamp(), last_error = 'answered 500';
create temp table hook as select id from webhooks.endpoint;
select matches(flows.stat_webhooks('en'), 'not delivered: 3', 'the status counts them');
create temp table list as select tests.press(42, 'hook_dead:' || id, 'admin') as got from hook;
select matches(tests.keyboard(got), '^🔁 1\. [^|]*, 🗑 1 \| .*🗑 3 \| 🗑 Dismiss all \|', 'each can be sent again or dismissed') from list;
create temp table less as select tests.press(42, tests.data_of(got, '🗑 2'), 'admin') as got from list;
select is(got #>> '{answer,text}', '🗑 Dismissed: 1', 'one') from less;
select doesnt_match(tests.keyboard(got), '🗑 3', 'leaves the list') from less;
select matches(tests.press(42, tests.data_of(got, '🗑 2'), 'admin') #>> '{answer,text}', 'nothing left', 'once') from list;
create temp table asked as select tests.press(42, tests.data_of(got, '🗑 Dismiss all'), 'admin') as got from less;
select matches(tests.reply(got), 'Events on the list: 2', 'all: how many') from asked;
create temp table done as select tests.press(42, tests.data_of(got, '🗑 Yes, dismiss all'), 'admin') as got from asked;
select matches(tests.reply(got), 'Nothing is undelivered', 'and then none') from done;
select is(flows.stat_webhooks('en'), null, 'the status is content');
select is((select array_agg(outcome::text) from webhooks.delivery), '{dismissed,dismissed,dismissed}', 'the history says what became of them');
select matches(tests.press(42, 'hook_dismiss:999', 'admin') #>> '{answer,text}', 'expired', 'one that is not there');

select * from finish();
rollback;

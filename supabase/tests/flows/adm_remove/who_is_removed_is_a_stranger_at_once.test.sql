begin;
select plan(13);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(u, '/start', 'admin') from unnest(array[42, 11]) u;
update people.person set name = 'Admin' || telegram_id where true;
insert into flows.admin select tests.person(11), tests.person(42), core.now();
select tests.say(1, '/start', 'partner');
create temp table application as select loyalty.apply(tests.person(1), 'Зерно', 'coffee', 'Kyiv', '+380501234567') as id;
create function pg_temp.id() returns bigint language sql as 'select id from application';
select tests.press(11, 'apr_no:' || pg_temp.id(), 'admin');
select is(tests.place(11, 'admin'), 'approvals.reject:1', 'the administrator is about to reject');

create temp table asked as select tests.press(42, 'adm_ask:' || tests.person(11), 'admin') as got;
select matches(tests.reply(got), '^✖️ Remove <b>Admin11</b> from the administrators', 'the chief is asked') from asked;
select is((select count(*) from flows.admin where removed_at is null), 1::bigint, 'still there');
create temp table removed as select tests.press(42, tests.data_of(got, '✖️ Yes, remove'), 'admin') as got from asked;
select matches(tests.reply(got), 'Nobody but you', 'removed') from removed;
select matches(tests.reply(tests.say(11, 'a bad address', 'admin')), 'for administrators only', 'what they had begun is not finished');
select is((select status from loyalty.application), 'pending', 'and decides nothing');
select matches(tests.reply(tests.press(11, data, 'admin')), 'for administrators only', data)
from unnest(array['apr_yes:' || pg_temp.id(), 'form.continue:1', 'form.confirm:2']) data;
select results_eq($$select method::text from gateway.outbox where bot_id = 'admin' and chat_id = 11 and (method = 'deleteMyCommands' or payload ->> 'text' ~ 'no longer an administrator') order by id$$,
  $$values ('sendMessage'), ('deleteMyCommands')$$, 'they are told, and their commands go');
select is((select count(*) from core.audit where action = 'remove.admin' and actor = 'person:' || tests.person(42) and subject = 'person:' || tests.person(11)), 1::bigint, 'it is on record');
select matches(tests.press(42, data, 'admin') #>> '{answer,text}', 'expired', data || ' is stale')
from unnest(array['adm_remove:' || tests.person(11), 'adm_ask:x']) data;

select * from finish();
rollback;

begin;
select plan(13);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(u, '/start', 'admin') from unnest(array[42, 11]) u;
update people.person set name = 'Admin' || telegram_id where true;
insert into flows.admin select tests.person(11), tests.person(42), core.now();
select tests.say(1, '/start', 'partner');
create function pg_temp.apply() returns bigint language sql as $$
  select loyalty.apply(tests.person(1), 'Grain', 'coffee', 'Kyiv', '+380501234567')
$$;
create temp table application as select pg_temp.apply() as id;
create function pg_temp.id() returns bigint language sql as 'select id from application';

select matches(tests.reply(tests.press(u, 'apr_no:' || pg_temp.id(), 'admin')), E'^✖️ Rejecting application no. \\d+: <b>Grain</b>.\n.*Write the reason', 'asked for the reason')
from unnest(array[42, 11]) u;
select matches(tests.reply(tests.say(42, 'no', 'admin')), '^⚠️ The reason must be a text of 3 to 300', 'too short');
select matches(tests.reply(tests.send(42, '{"sticker": {}}', 'admin')), '^⚠️ The reason must', 'no text');
select is((select status from loyalty.application), 'pending', 'nothing is decided');
create temp table done as select tests.say(42, 'Give the <exact> address', 'admin') as got;
select matches(tests.replies(got), '^✖️ Application no. \d+ \(Grain\) is rejected. The applicant will read: Give the &lt;exact&gt; address // .*All of them are decided', 'the last answer decides') from done;
select is((select count(*) from gateway.outbox where bot_id = 'partner' and payload ->> 'text' ~ 'Give the &lt;exact&gt; address'), 1::bigint, 'the applicant reads it');
select is((select count(*) from core.audit where action = 'reject.application' and actor = 'person:' || tests.person(42)), 1::bigint, 'on record');

select matches(tests.replies(tests.say(11, 'We have too many', 'admin')), '^✖️ <b>Grain</b>\nApplication no. \d+ is rejected already: Give the &lt;exact&gt; address\nDecided by: Admin42', 'who was slower reads who decided');
select is((select reason from loyalty.application), 'Give the <exact> address', 'the first reason holds');

update application set id = pg_temp.apply();
select matches(tests.reply(tests.press(42, 'apr_show:' || pg_temp.id(), 'admin')), E'Applicant: Anna\n\nThis person was turned down before, .*: Give the &lt;exact&gt; address$', 'the next one says what came before');
select tests.press(42, 'apr_no:' || pg_temp.id(), 'admin');
select tests.press(11, 'apr_yes:' || pg_temp.id(), 'admin');
select matches(tests.replies(tests.say(42, 'Give it again', 'admin')), 'is approved already.\nDecided by: Admin11', 'approved while the reason was written');
select is((select status from loyalty.application where id = (select id from application)), 'approved', 'and stays so');

select * from finish();
rollback;

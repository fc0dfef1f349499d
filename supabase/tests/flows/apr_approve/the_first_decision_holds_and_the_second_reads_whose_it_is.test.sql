begin;
select plan(16);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(u, '/start', 'admin') from unnest(array[42, 11]) u;
update people.person set name = 'Admin' || telegram_id where true;
insert into flows.admin select tests.person(11), tests.person(42), core.now();
select tests.say(1, '/start', 'partner');
create temp table application as select loyalty.apply(tests.person(1), 'Grain & Co', 'coffee', 'Kyiv', '+380501234567') as id;
create function pg_temp.id() returns bigint language sql as 'select id from application';

create temp table card as select tests.press(42, 'apr_show:' || pg_temp.id(), 'admin') as got;
select matches(tests.reply(got), E'^🤝 <b>Grain &amp; Co</b>\nApplication no. \\d+, waiting since .*\n\nWhat they do: coffee\nCity: Kyiv\nPhone: \\+380501234567\nApplicant: Anna$', 'the card') from card;
create temp table sure as select tests.press(42, tests.data_of(got, '✅ Approve'), 'admin') as got from card;
select matches(tests.reply(got), '^✅ Make <b>Grain &amp; Co</b> a partner\?\nThe default terms: points for 5% of the bill, up to 50% payable', 'asked, with the terms') from sure;
select is((select count(*) from loyalty.partner), 0::bigint, 'not yet');
create temp table yes as select tests.press(42, tests.data_of(got, '✅ Yes, make them a partner'), 'admin') as got from sure;
select is(got #>> '{answer,text}', '✅ Approved, the applicant has been told', 'approved') from yes;
select matches(tests.reply(got), 'All of them are decided', 'none is left') from yes;
select is((select decided_by from loyalty.application where id = (select id from application)), 'person:' || tests.person(42), 'in the admin''s name');
select is((select count(*) from core.audit where action = 'approve.application' and actor = 'person:' || tests.person(42)), 1::bigint, 'on record');

select matches(tests.reply(tests.press(11, data || pg_temp.id(), 'admin')), '^✅ <b>Grain &amp; Co</b>\nApplication no. \d+ is approved already.\nDecided by: Admin42, ', data || ' of another admin')
from unnest(array['apr_show:', 'apr_ask:', 'apr_yes:', 'apr_no:']) data;
select is(tests.place(11, 'admin'), 'approvals.card', 'who came second has no form open');
select is((select count(*) from loyalty.partner), 1::bigint, 'one partner');
select matches(tests.press(42, data, 'admin') #>> '{answer,text}', 'expired', data || ' is stale')
from unnest(array['apr_yes:0', 'apr_show:x', 'apr_no:999999999999999999']) data;

select * from finish();
rollback;

begin;
select plan(17);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
create temp table shown as select tests.press(42, 'adm_invite', 'admin') as got;
select matches(tests.reply(got), 'https://t.me/.*[?]start=admin_[A-Z0-9]{26}.*48 hours', 'a link, and how long it works') from shown;
create temp table link as select substring(tests.reply(got) from 'admin_([A-Z0-9]{26})') as token from shown;
select is((select count(*) from flows.admin_invite i, link where to_jsonb(i)::text ~ token), 0::bigint, 'which nobody can read from the table');
select matches(tests.reply(tests.press(42, 'adm', 'admin')), 'Invitations not used yet: 1', 'the chief sees that it waits');

create temp table opened as select tests.say(7, '/start admin_' || token, 'admin', null, '{"first_name": "Boris"}') as got from link;
select matches(tests.reply(got), '^👋 Anna invites you to be an administrator', 'it says who invites and to what') from opened;
select is(tests.data_of(got, '✅ Become an administrator'), 'adm_accept:' || token, 'and asks') from opened, link;
select is((select count(*) from flows.admin), 0::bigint, 'to look is not to accept');
select matches(tests.reply(tests.press(7, 'menu', 'admin')), 'for administrators only', 'who says no stays a stranger');
create temp table accepted as select tests.press(7, 'adm_accept:' || token, 'admin') as got from link;
select matches(tests.reply(got), '^🛠 <b>Kopilka: administration', 'who accepts is at the menu') from accepted;
select ok(got::text ~ '"setMyCommands"', 'and has an administrator''s commands') from accepted;
select is((select count(*) from gateway.outbox where chat_id = 42 and payload ->> 'text' ~ '^👮 .* is an administrator now'), 1::bigint, 'the chief is told');
select is((select string_agg(actor || ' ' || action || ' ' || subject, ', ' order by id) from core.audit where action ~ 'admin'),
  format('person:%s invite.admin bot:admin, person:%1$s name.admin person:%s', tests.person(42), tests.person(7)), 'both are on record');
select matches(tests.reply(tests.say(7, '/status', 'admin')), 'People: 2', 'they see what administrators see');
select matches(tests.reply(tests.press(7, 'adm_accept:' || token, 'admin')), '^🛠', 'a second press does nothing') from link;

select throws_ok(format('select flows.adm_find_invite(%L)', token), 'KP651', null, 'used up: KP651') from link;
select matches(tests.reply(tests.say(8, '/start admin_' || token, 'admin')), '^This invitation does not work', 'a forwarded link') from link;
select matches(tests.reply(tests.press(8, 'adm_accept:' || token, 'admin')), '^This invitation does not work', 'and a forwarded button') from link;
select is((select count(*) from flows.admin), 1::bigint, 'one is named');

select * from finish();
rollback;

begin;
select plan(6);

select core.set_setting('admin_chat_id', '"42"', 'test');
select core.set_clock('2026-11-21 12:00+02');
select tests.say(42, '/start', 'admin');
create function pg_temp.invite() returns text language sql as $$
  select substring(tests.reply(tests.press(42, 'adm_invite', 'admin')) from 'admin_([A-Z0-9]{26})')
$$;
create function pg_temp.open(p_token text) returns text language sql as $$
  select tests.reply(tests.say(7, '/start admin_' || p_token, 'admin'))
$$;
create temp table link as select pg_temp.invite() as token;
select matches(pg_temp.open(token), 'invites you', 'it works') from link;
select core.set_clock('2026-11-23 12:00+02');
select matches(pg_temp.open(token), 'does not work', 'two days later no more') from link;

update link set token = pg_temp.invite();
select is(tests.press(42, 'adm_revoke', 'admin') #>> '{answer,text}', 'Invitations cancelled: 1', 'cancelled');
select matches(pg_temp.open(token), 'does not work', 'no more') from link;

update link set token = pg_temp.invite();
select core.set_setting('admin_chat_id', '"43"', 'test');
select matches(pg_temp.open(token), 'does not work', 'nor once another is the chief') from link;
select matches(pg_temp.open(''), 'does not work', 'nor without a token');

select * from finish();
rollback;

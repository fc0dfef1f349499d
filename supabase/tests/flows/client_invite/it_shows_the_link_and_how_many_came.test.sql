begin;
select plan(3);

update gateway.bot set username = 'KopilkaBot' where id = 'client';
select tests.say(1, '/start');
create temp table code as select invite_code from people.person;
select tests.say(2, '/start ref_' || invite_code) from code;
create temp table invite as select tests.press(1, 'invite') as got;

select is(tests.reply(got), E'🤝 Your link for friends:\nhttps://t.me/KopilkaBot?start=ref_' || invite_code || E'\n\nPeople who came by it: 1', 'the link') from invite, code;
select is(tests.payloads(got) #>> '{-1,reply_markup,inline_keyboard,0,0,url}', 'https://t.me/share/url?url=https://t.me/KopilkaBot%3Fstart%3Dref_' || invite_code,
  'and a button that shares it') from invite, code;
select ok(length('ref_' || invite_code) <= 64 and invite_code ~ '^[A-Z0-9]+$', 'a payload that Telegram takes') from code;

select * from finish();
rollback;

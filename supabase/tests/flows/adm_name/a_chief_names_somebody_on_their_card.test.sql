begin;
select plan(14);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
select tests.say(7, '/start', 'client', null, '{"first_name": "Boris", "username": "boris"}');
create function pg_temp.card() returns jsonb language sql as $$ select tests.press(42, 'ppl_card:' || tests.person(7), 'admin') $$;

select tests.press(42, 'ppl_search', 'admin');
create temp table card as select tests.say(42, '@boris', 'admin') as got;
select matches(tests.keyboard(got), '👮 Make an administrator', 'found by @username, the card offers it') from card;
create temp table asked as select tests.press(42, tests.data_of(got, '👮 Make an administrator'), 'admin') as got from card;
select matches(tests.replies(got), format('^👮 Make <b>Boris</b>, no\. %s, an administrator\?.*<code>%1$s</code>', tests.person(7)), 'it says what that means, and asks for the number') from asked;
select matches(tests.reply(tests.say(42, '99', 'admin')), '^⚠️ That is not the number, and nobody was named', 'another number names nobody');
select is((select count(*) from flows.admin), 0::bigint, 'nobody yet');
create temp table named as select tests.say(42, '№ ' || tests.person(7), 'admin') as got;
select matches(tests.replies(got), '^👮 Boris is an administrator now and has been told\. // 👤 <b>Boris</b>.*👮 Administrator$', 'named, and back at the card, which says so') from named;
select results_eq('select person_id, named_by, removed_at from flows.admin', $$select tests.person(7), tests.person(42), null::timestamptz$$, 'in the chief''s name');
select is((select actor || ' ' || subject from core.audit where action = 'name.admin'), format('person:%s person:%s', tests.person(42), tests.person(7)), 'on record');
select matches((select payload ->> 'text' from gateway.outbox where bot_id = 'client' and chat_id = 7 order by id desc limit 1),
  '^👮 You are an administrator of Kopilka now.*https://t.me/', 'told by the bot they have, with the way to the admin bot');
select ok(tests.say(7, '/start', 'admin')::text ~ '"setMyCommands".*Kopilka: administration', 'which they open with an administrator''s commands');

create temp table again as select pg_temp.card() as got;
select matches(tests.keyboard(got), '👮 No longer an administrator', 'the card offers the way back') from again;
select tests.press(42, tests.data_of(tests.press(42, tests.data_of(got, '👮 No longer an administrator'), 'admin'), '✖️ Yes, remove'), 'admin') from again;
select matches(tests.reply(tests.say(7, '/start', 'admin')), 'for administrators only', 'a stranger again');
select matches(tests.keyboard(pg_temp.card()), '👮 Make an administrator', 'who may be named once more');
select doesnt_match(tests.keyboard(tests.press(42, 'ppl_card:' || tests.person(42), 'admin')), '👮', 'the chief''s own card offers neither');
insert into flows.admin (person_id, named_by, named_at) values (tests.person(7), tests.person(42), core.now())
on conflict (person_id) do update set removed_at = null;
select doesnt_match(tests.keyboard(tests.press(7, 'ppl_card:' || tests.person(42), 'admin')), '👮', 'nor does any card to an administrator who is no chief');

select * from finish();
rollback;

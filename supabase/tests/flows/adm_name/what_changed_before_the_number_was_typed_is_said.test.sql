begin;
select plan(9);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
select tests.say(7, '/start', 'client', null, '{"first_name": "Boris"}');
create function pg_temp.typed() returns text language sql as $$ select tests.replies(tests.say(42, tests.person(7)::text, 'admin')) $$;
select tests.press(42, 'ppl_admin:' || tests.person(7), 'admin');
savepoint asked;

select people.block(tests.person(7), 'test', 'tricks');
select matches(pg_temp.typed(), '^Only somebody who is not blocked', 'blocked meanwhile');
select is((select count(*) from flows.admin), 0::bigint, 'nobody is named');
select throws_ok($$select flows.adm_name(jsonb_populate_record(null::dialog.turn, jsonb_build_object('person_id', tests.person(42))),
  jsonb_build_object('client', tests.person(7)))$$, 'KP652', null, 'a refusal of its own');
rollback to asked;

select ops.name_admin(7);
select matches(pg_temp.typed(), '^👮 Boris is an administrator already', 'named by the operator meanwhile');
select is((select named_by from flows.admin), null, 'who stays the one who did');
rollback to asked;

select gateway.set_reachable('client', 7, 'Forbidden');
select matches(pg_temp.typed(), '^👮 Boris is an administrator now\. No bot can write to them, .*https://t.me/', 'whom no bot can reach is named, and the chief reads what to send');
rollback to asked;

select core.set_setting('admin_chat_id', '"43"', 'test');
insert into flows.admin (person_id, named_by, named_at) values (tests.person(42), null, core.now()), (tests.person(7), tests.person(42), core.now());
update flows.admin set named_by = tests.person(7) where person_id = tests.person(42);
update flows.admin set removed_at = core.now() where person_id = tests.person(7);
select matches(pg_temp.typed(), '^Only the chief administrator', 'who is a chief no more names nobody');
select matches(tests.reply(tests.press(42, 'ppl_admin:' || tests.person(7), 'admin')), '^Only the chief administrator', 'nor asks');
select is((select count(*) from flows.admin where removed_at is null), 1::bigint, 'nothing changed');

select * from finish();
rollback;

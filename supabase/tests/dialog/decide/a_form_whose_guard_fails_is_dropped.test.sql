begin;
select plan(4);

select tests.add_probe('[{}, {}]');
create function tests.lets_in(p_turn dialog.turn) returns boolean language sql stable as $$ select core.setting_text('admin_chat_id') = '1' $$;
update dialog.flow set guard = 'tests.lets_in' where id = 'client';
select core.set_setting('admin_chat_id', '"1"', 'test');
select tests.say(1, '/start');
select tests.say(1, '/probe');
select tests.say(1, 'one');
select is(tests.draft(1), '{"q1": "one"}', 'let in, a person goes on');

select core.set_setting('admin_chat_id', '"2"', 'test');
select tests.say(1, 'two');
select is((select count(*) from tests.submitted), 0::bigint, 'not let in any more, the answer is not taken');
select is(tests.draft(1), '{}', 'the draft is dropped');
select is_empty($$select id from dialog.flow where bot_id = 'admin' and guard is distinct from 'flows.is_admin'$$,
  'every conversation of the admin bot is guarded');

select * from finish();
rollback;

begin;
select plan(16);

create function pg_temp.break(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$
begin
  update people.person set name = 'half done' where id = p_turn.person_id;
  perform gateway.post_notice('client', p_turn.chat_id, 'half done');
  raise exception 'something that nobody thought of' using errcode = '22012';
end
$$;
insert into dialog.transition (bot_id, kind, word, handler, next_states) values ('client', 'command', 'break', 'pg_temp.break', '{client.home}');
select core.set_setting('admin_chat_id', '"4242"', 'test');
select tests.say(1, '/start');
select tests.say(1, 'Anna');
create temp table before as select s.* from dialog.session s;

select is(tests.say(1, '/break', p_update_id => 50), '{"status": 500, "answer": null, "answer_id": null, "deliveries": []}', 'the first attempt: 500, Telegram comes again');
select is(tests.say(1, '/break', p_update_id => 50) ->> 'status', '500', 'the second attempt: 500');
select results_eq('select attempts::integer, sqlstate::text, message::text, dead_at from gateway.failures',
  $$values (2, '22012', 'something that nobody thought of', null::timestamptz)$$, 'both are recorded');
create temp table third as select tests.say(1, '/break', p_update_id => 50) as got;
select is(got ->> 'status', '200', 'the third attempt: 200') from third;
select is(tests.reply(got), 'Sorry, something broke on our side. We already know about it. Please try again; if it happens once more, write to us and quote the code <code>'
  || (select support_code from gateway.failures) || '</code>.', 'with an apology and the support code') from third;
select results_eq('select attempts::integer, dead_at is not null from gateway.failures', 'values (3, true)', 'it is a dead letter');
select matches((select context from gateway.failures), 'pg_temp_[0-9]+\.break', 'with the place where it happened');
select is((select update #>> '{message,text}' from gateway.failures), '/break', 'and the update, to be tried by hand');
select is((select outcome from gateway.inbox where update_id = 50), 'dead', 'the inbox says so');
select matches((select payload ->> 'text' from gateway.outbox where bot_id = 'admin' and chat_id = 4242),
  (select support_code from gateway.failures) || '.*22012: something that nobody thought of', 'the admin is alerted, with code and error');
select is((select name from people.person where telegram_id = 1), null, 'what the handler wrote is undone');
select is((select count(*) from gateway.outbox where payload ->> 'text' = 'half done'), 0::bigint, 'and so is what it sent');
select results_eq('select * from dialog.session', 'select * from before', 'the conversation is untouched');
select is(tests.say(1, '/break', p_update_id => 50), '{"status": 200, "answer": null, "answer_id": null, "deliveries": []}', 'a fourth delivery is a repetition');
select matches(tests.reply(tests.say(1, '+380501234567')), 'Step 3 of 3', 'the next message works, where the person stood');
select is((select count(*) from gateway.dead_letters where direction = 'update' and id = 50), 1::bigint, 'operators find it among the dead letters');

select * from finish();
rollback;

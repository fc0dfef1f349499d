begin;
select plan(5);

select tests.say(1, '/start');
select tests.report(id, 'sent') from gateway.outbox;
create function tests.boom(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$ begin perform 1 / (p_turn.chat_id - 1); return null; end $$;
insert into dialog.transition (bot_id, kind, word, handler, next_states) values ('client', 'command', 'boom', 'tests.boom', '{client.home}');
select tests.say(1, '/boom', 'client', 555) from generate_series(1, 3);
select tests.report(id, 'sent') from gateway.outbox where outcome is null;

select is(gateway.drop_dead_letter('update', 'client', 556, 'person:7'), false, 'one that is none');
select is(gateway.drop_dead_letter('update', 'client', 555, 'person:7'), true, 'dropped');
select is_empty('select * from gateway.dead_letters', 'gone');
select tests.say(1, '/boom', 'client', 555);
select is_empty('select * from gateway.failures', 'a repetition does nothing');
select results_eq($$select actor, subject, detail ->> 'code' from core.audit where action = 'drop.dead_letter'$$, $$values ('person:7', 'update:client:555', '22012')$$, 'noted');

select * from finish();
rollback;

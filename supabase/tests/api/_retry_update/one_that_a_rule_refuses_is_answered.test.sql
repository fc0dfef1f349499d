begin;
select plan(4);

select tests.say(1, '/start');
select tests.report(id, 'sent') from gateway.outbox;
create function tests.boom(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$ begin perform 1 / (p_turn.chat_id - 1); return null; end $$;
insert into dialog.transition (bot_id, kind, word, handler, next_states) values ('client', 'command', 'boom', 'tests.boom', '{client.home}');
select tests.say(1, '/boom', 'client', 555) from generate_series(1, 3);
select tests.report(id, 'sent') from gateway.outbox where outcome is null;

create or replace function tests.boom(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$ begin perform core.raise_error('KP310'); return null; end $$;
select gateway.retry_dead_letter('update', 'client', 555, 'person:7');
select is(api._retry_update(), 'refused', 'refused');
select is_empty('select * from gateway.failures', 'which is no failure');
select is((select outcome::text from gateway.inbox where update_id = 555), 'refused', 'but an answer');
select isnt(tests.claimed(), '', 'that goes out');

select * from finish();
rollback;

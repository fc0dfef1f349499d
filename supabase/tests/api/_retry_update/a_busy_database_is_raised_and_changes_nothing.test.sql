begin;
select plan(2);

select tests.say(1, '/start');
select tests.report(id, 'sent') from gateway.outbox;
create function tests.boom(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$ begin perform 1 / (p_turn.chat_id - 1); return null; end $$;
insert into dialog.transition (bot_id, kind, word, handler, next_states) values ('client', 'command', 'boom', 'tests.boom', '{client.home}');
select tests.say(1, '/boom', 'client', 555) from generate_series(1, 3);
select tests.report(id, 'sent') from gateway.outbox where outcome is null;

create or replace function tests.boom(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$ begin raise exception 'busy' using errcode = '55P03'; end $$;
select gateway.retry_dead_letter('update', 'client', 555, 'person:7');
select throws_ok('select api._retry_update()', '55P03', 'busy', 'raised');
select isnt((select retry_at from gateway.failures), null, 'the next run tries again');

select * from finish();
rollback;

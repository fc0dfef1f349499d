begin;
select plan(5);

select tests.say(1, '/start');
select tests.report(id, 'sent') from gateway.outbox;
create function tests.boom(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$ begin perform 1 / (p_turn.chat_id - 1); return null; end $$;
insert into dialog.transition (bot_id, kind, word, handler, next_states) values ('client', 'command', 'boom', 'tests.boom', '{client.home}');
select tests.say(1, '/boom', 'client', 555) from generate_series(1, 3);
select tests.report(id, 'sent') from gateway.outbox where outcome is null;

select gateway.retry_dead_letter('update', 'client', 555, 'person:7');
select is(api._retry_update(), 'failed', 'failed');
select is((select attempts from gateway.failures where dead_at is not null and retry_at is null), 4::smallint, 'a dead letter with one attempt more');
select is((select outcome::text from gateway.inbox where update_id = 555), 'dead', 'still taken');
select is(tests.claimed(), '', 'nobody hears of it');
select is(api._retry_update(), null, 'and it is not tried by itself again');

select * from finish();
rollback;

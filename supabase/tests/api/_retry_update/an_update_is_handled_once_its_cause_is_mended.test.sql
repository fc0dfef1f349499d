begin;
select plan(7);

select tests.say(1, '/start');
select tests.report(id, 'sent') from gateway.outbox;
create function tests.boom(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$ begin perform 1 / (p_turn.chat_id - 1); return null; end $$;
insert into dialog.transition (bot_id, kind, word, handler, next_states) values ('client', 'command', 'boom', 'tests.boom', '{client.home}');
select tests.say(1, '/boom', 'client', 555) from generate_series(1, 3);
select tests.report(id, 'sent') from gateway.outbox where outcome is null;

select is(api._retry_update(), null, 'nobody asked for it');
select is(gateway.retry_dead_letter('update', 'client', 555, 'person:7'), true, 'asked for');
select is(gateway.retry_dead_letter('update', 'client', 555, 'person:7'), false, 'once');
update dialog.transition set handler = null where word = 'boom';
select is(api._retry_update(), 'handled', 'handled');
select is_empty('select * from gateway.failures', 'no failure any more');
select is((select outcome::text from gateway.inbox where update_id = 555), 'handled', 'taken');
select matches(tests.claimed(), '^Anna, you have <b>100</b>', 'dispatch sends what came of it');

select * from finish();
rollback;

begin;
select plan(2);

create function pg_temp.slow(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$ begin perform pg_sleep(5); return null; end $$;
insert into dialog.transition (bot_id, kind, word, handler, next_states) values ('client', 'command', 'slow', 'pg_temp.slow', '{client.home}');
set local statement_timeout = '200ms';

select is(tests.say(1, '/slow') ->> 'status', '500', 'Telegram comes again');
select is((select sqlstate from gateway.failures), '57014', 'and the attempt is counted, so that it ends');

select * from finish();
rollback;

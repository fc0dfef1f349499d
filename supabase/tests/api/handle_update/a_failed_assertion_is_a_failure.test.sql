begin;
select plan(2);

create function pg_temp.assert(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$ begin assert false, 'never'; return null; end $$;
insert into dialog.transition (bot_id, kind, word, handler, next_states) values ('client', 'command', 'assert', 'pg_temp.assert', '{client.home}');

select is(tests.say(1, '/assert') ->> 'status', '500', 'Telegram comes again');
select is((select sqlstate from gateway.failures), 'P0004', 'and the attempt is counted, so that it ends');

select * from finish();
rollback;

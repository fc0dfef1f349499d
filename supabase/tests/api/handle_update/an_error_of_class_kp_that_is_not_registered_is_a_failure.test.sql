begin;
select plan(2);

create function pg_temp.break(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$ begin raise exception 'no' using errcode = 'KP999'; end $$;
insert into dialog.transition (bot_id, kind, word, handler, next_states) values ('client', 'command', 'break', 'pg_temp.break', '{client.home}');

select is(tests.say(1, '/break') ->> 'status', '500', 'nobody could tell the person what it means');
select is((select sqlstate from gateway.failures), 'KP999', 'so it is recorded');

select * from finish();
rollback;

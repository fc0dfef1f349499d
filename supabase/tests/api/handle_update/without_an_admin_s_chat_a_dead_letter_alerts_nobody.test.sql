begin;
select plan(4);

create function pg_temp.break(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$ begin raise exception 'no'; end $$;
insert into dialog.transition (bot_id, kind, word, handler, next_states) values ('client', 'command', 'break', 'pg_temp.break', '{client.home}');
select tests.say(1, '/break', p_update_id => 50) from generate_series(1, 2);
select is(tests.say(1, '/break', p_update_id => 50) ->> 'status', '200', 'with admin_chat_id empty it is given up all the same');
select is((select count(*) from gateway.outbox where bot_id = 'admin'), 0::bigint, 'and nobody is alerted');

select core.set_setting('admin_chat_id', '"@our_admins"', 'test');
select tests.say(1, '/break', p_update_id => 51) from generate_series(1, 2);
select is(tests.say(1, '/break', p_update_id => 51) ->> 'status', '200', 'so it is with an admin_chat_id that is no number');
select is((select count(*) from gateway.failures where dead_at is not null), 2::bigint, 'both are dead letters');

select * from finish();
rollback;

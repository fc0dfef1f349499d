begin;
select plan(3);

create function pg_temp.break(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$ begin raise exception 'no'; end $$;
insert into dialog.transition (bot_id, kind, word, handler, next_states) values ('client', 'command', 'break', 'pg_temp.break', '{client.home}');
select tests.say(1, '/start');
select tests.press(1, 'lang:uk');
select tests.say(1, '/break', p_update_id => 50) from generate_series(1, 2);

select matches(tests.reply(tests.say(1, '/break', p_update_id => 50)), '^Вибачте', 'the one that was chosen');
select tests.say(2, '/break', p_update_id => 60, p_from => '{"language_code": "ru"}') from generate_series(1, 2);
select matches(tests.reply(tests.say(2, '/break', p_update_id => 60, p_from => '{"language_code": "ru"}')), '^Простите', 'for a newcomer, Telegram''s');
select is((select count(*) from people.person where telegram_id = 2), 0::bigint, 'who was not made by an update that failed');

select * from finish();
rollback;

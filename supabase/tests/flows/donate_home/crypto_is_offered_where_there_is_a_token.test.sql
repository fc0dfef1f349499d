begin;
select plan(3);

select tests.say(501, '/start', p_from => '{"language_code": "en"}');
select tests.say(501, '/cancel');
create function pg_temp.offered() returns text language sql as $$ select tests.keyboard(tests.say(501, '/donate')) $$;
select unalike(pg_temp.offered(), '%crypto%', 'without a token it is not offered');
update core.setting set value = 'true' where key = 'cryptopay_ready';
select matches(tests.reply(tests.say(501, '/donate')), '^💳 You can buy points without leaving Telegram', 'with no page it is told as a way');
select alike(pg_temp.offered(), '%With crypto%', 'and offered');

select * from finish();
rollback;

begin;
select plan(6);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');

create function pg_temp.toast(p_result jsonb) returns text language sql as $$ select p_result #>> '{answer,text}' $$;
select matches(pg_temp.toast(tests.press(42, 'set_show:gone', 'admin')), 'expired', 'one that is gone');
select matches(pg_temp.toast(tests.press(42, 'set_change:admin_chat_id', 'admin')), 'expired', 'a deployment''s');
select matches(pg_temp.toast(tests.press(42, 'set_section:gone', 'admin')), 'expired', 'a section that is gone');
select matches(pg_temp.toast(tests.press(42, 'set_history', 'admin')), 'expired', 'none at all');
select is((select count(*) from gateway.failures), 0::bigint, 'none of it is a failure');
select tests.press(43, 'set_change:welcome_bonus_amount', 'admin');
select is(tests.place(43, 'admin'), 'admin.stranger', 'nor a stranger''s matter');

select * from finish();
rollback;

begin;
select plan(6);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
create temp table reward as select loyalty.add_reward(null, 'Coffee', 60, 'test') as id;
select matches(tests.reply(tests.press(42, 'rwd_switch:' || id || '.off', 'admin')), '⏸ Taken out of the catalogue', 'out') from reward;
select tests.press(42, 'rwd_switch:' || id || '.off', 'admin') from reward;
select is((select count(*) from core.audit where action = 'withdraw.reward'), 1::bigint, 'pressed twice, done once');
select matches(tests.reply(tests.press(42, 'rwd_switch:' || id || '.on', 'admin')), '▶️ In the catalogue', 'and back') from reward;
select matches(tests.replies(tests.press(42, 'rwd_switch:' || id || '.sideways', 'admin')), '<b>Rewards</b>', 'nothing else') from reward;
select matches(tests.replies(tests.press(42, 'rwd_card:999999999', 'admin')), 'not in the catalogue', 'a reward that is none');
select matches(tests.replies(tests.press(42, 'rwd_price:x', 'admin')), 'not in the catalogue', 'nor one by hand');

select * from finish();
rollback;

begin;
select plan(6);

select core.set_setting('admin_chat_id', '"42"', 'test');
insert into loyalty.partner (name) values ('Grain');
select tests.say(42, '/start', 'admin');
select loyalty.add_reward(null, 'Gift ' || n, n * 10, 'test') from generate_series(1, 9) n;
select loyalty.add_reward(null, 'Gone', 5, 'test', p_stock => 0), loyalty.add_reward(p.id, 'Closed', 6, 'test') from loyalty.partner p;
select loyalty.set_reward_active(r.id, false, 'test') from loyalty.reward r where r.name = 'Gift 1';
update loyalty.partner set status = 'suspended';
create temp table first as select tests.press(42, 'rwd', 'admin') as got;
select matches(tests.reply(got), '<s>Gone</s>.*None left.*<s>Closed</s>.*The partner is suspended.*Gift 2.*Gift 7', 'the cheapest first') from first;
select doesnt_match(tests.reply(got), 'Gift (1|8)', 'eight of them') from first;
select matches(tests.keyboard(got), 'More ▶️', 'there are more') from first;
create temp table second as select tests.press(42, 'rwd:8', 'admin') as got;
select matches(tests.reply(got), 'Gift 8.*Gift 9.*<s>Gift 1</s>.*Taken out', 'what is off comes last') from second;
select matches(tests.keyboard(got), '◀️ Back', 'back') from second;
select doesnt_match(tests.keyboard(got), 'More', 'and no further') from second;

select * from finish();
rollback;

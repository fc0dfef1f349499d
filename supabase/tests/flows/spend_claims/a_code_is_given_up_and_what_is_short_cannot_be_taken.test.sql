begin;
select plan(9);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

insert into loyalty.reward (name, price_points, valid_from) values ('Coffee', 50, core.now()), ('Cake', 5000, core.now());
select matches(tests.reply(tests.press(7001, 'rewards')), '• Cake: 5,000 points, 4,600 short');
create temp table cake as select tests.press(7001, 'reward:' || id) as r from loyalty.reward where name = 'Cake';
select matches(tests.reply(r), 'You are 4,600 short') from cake;
select is(tests.keyboard(r), '◀️ To the rewards', 'no button to take it') from cake;
select matches(tests.reply(tests.press(7001, 'claim:' || id || '-1')), 'not enough|too few|more', 'nor by hand') from loyalty.reward where name = 'Cake';
select matches(tests.reply(tests.press(7001, 'reward:nonsense')), '^This reward is not in the catalogue', 'nor one that is none');
select is(tests.reply(tests.press(7001, 'claims')), '🎟 You have no codes. Choose a reward and its code will be here.');
select tests.press(7001, 'claim:' || id || '-1') from loyalty.reward where name = 'Coffee';
create temp table claim as select id from loyalty.reward_claim;
select matches(tests.reply(tests.press(7004, 'unclaim:' || id)), '^There is no reward with that code', 'another''s claim') from claim;
create temp table back as select tests.press(7001, 'unclaim:' || id) as r from claim;
select is(r #>> '{answer,text}', 'Cancelled, points given back: 50') from back;
select is(tests.balance(), 400::bigint);

select * from finish();
rollback;

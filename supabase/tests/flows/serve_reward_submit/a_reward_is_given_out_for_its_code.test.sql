begin;
select plan(10);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

insert into loyalty.reward (name, price_points, valid_from) values ('Coffee', 50, core.now());
create temp table list as select tests.press(7001, 'rewards') as r;
create temp table one as select tests.press(7001, tests.data_of(r, 'Coffee · 50')) as r from list;
select matches(tests.reply(r), 'Price: 50 points\. You will have left: <b>350</b>') from one;
create temp table claim as select tests.data_of(r, '🎁 Take it for 50 points') as data from one;
create temp table codes as select tests.press(7001, data) as r from claim;
select matches(tests.reply(r), E'Coffee</b>\n<code>[A-Z0-9]{4}-[A-Z0-9]{4}</code>') from codes;
select tests.press(7001, data) from claim;
select is((select count(*) from loyalty.reward_claim), 1::bigint, 'two taps take one');
select tests.press(7002, 'serve_reward', 'partner');
select matches(tests.reply(tests.say(7002, 'WRONGONE', 'partner')), '^There is no reward with that code');
create temp table confirm as select tests.say(7002, (select lower(substr(code, 1, 4) || ' ' || substr(code, 5)) from loyalty.reward_claim), 'partner') as r;
select matches(tests.reply(r), E'🎁 <b>Coffee</b>\nClient: Anna\nPrice: 50 points') from confirm;
select is((select status from loyalty.reward_claim), 'open', 'nothing before the confirmation');
select matches(tests.replies(tests.press(7002, tests.data_of(r, '🎁 Give the reward out'), 'partner')), '“Coffee” is given out to Anna') from confirm;
select is((select status from loyalty.reward_claim), 'given');
select is(tests.balance(), 350::bigint);
select tests.press(7002, 'serve_reward', 'partner');
select matches(tests.reply(tests.say(7002, (select code from loyalty.reward_claim), 'partner')), '^This reward has been given out or cancelled', 'once');

select * from finish();
rollback;

begin;
select plan(4);

select tests.say(7001, '/start'), tests.say(7001, '/cancel');
select 'given' from ledger.post_one('test:anna', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.person(7001)), 100, 'test');
create temp table reward as select loyalty.add_reward(null, 'Coffee', 60, 'test') as id;
create temp table before as select ledger.balance(tests.person(7001)) as points;
create temp table screen as select tests.press(7001, 'reward:' || id) as got from reward;
select loyalty.change_reward(id, '{"price_points": 80}', 'test') from reward;
create temp table take as select tests.press(7001, b.data) as got
from screen, lateral (select t[1] as data from regexp_matches(screen.got::text, '"callback_data": "(claim:[^"]+)"') t) b;
select matches(tests.replies(got), 'price of this reward has just changed', 'they are told') from take;
select is(ledger.balance(tests.person(7001)), points, 'and pay nothing') from before;
create temp table again as select tests.press(7001, 'reward:' || id) as got from reward;
select tests.press(7001, t[1]) from again, regexp_matches(again.got::text, '"callback_data": "(claim:[^"]+)"') t;
select is(ledger.balance(tests.person(7001)), points - 80, 'the price they see now they do') from before;
select is((select count(*) from loyalty.reward_claim), 1::bigint, 'once');

select * from finish();
rollback;

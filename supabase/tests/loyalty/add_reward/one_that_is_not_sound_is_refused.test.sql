begin;
select plan(10);

select core.set_clock('2026-11-20 12:00+02');
select throws_ok($$select loyalty.add_reward(null, ' ', 60, 'test')$$, 'KP377', null, 'no name');
select throws_ok($$select loyalty.add_reward(null, null, 60, 'test')$$, 'KP377', null, 'none at all');
select throws_ok($$select loyalty.add_reward(null, 'x', 0, 'test')$$, 'KP377', null, 'for nothing');
select throws_ok($$select loyalty.add_reward(null, 'x', null, 'test')$$, 'KP377', null, 'without a price');
select throws_ok($$select loyalty.add_reward(null, 'x', 60, 'test', p_stock => -1)$$, 'KP377', null, 'less than none');
select throws_ok($$select loyalty.add_reward(null, 'x', 60, 'test', p_stock => 3000000000)$$, 'KP377', null, 'more than there can be');
select throws_ok($$select loyalty.add_reward(null, 'x', 60, 'test', p_valid_to => '2026-11-20 12:00+02')$$, 'KP377', null, 'over at its beginning');
select throws_ok($$select loyalty.add_reward(999999999, 'x', 60, 'test')$$, 'KP300', null, 'a partner that is none');
select is_empty('select * from loyalty.reward', 'no reward');
select is_empty($$select * from core.audit a where a.action = 'add.reward'$$, 'and no record of one');

select * from finish();
rollback;

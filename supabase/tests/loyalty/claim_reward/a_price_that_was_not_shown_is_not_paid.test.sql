begin;
select plan(4);

select tests.add_people('anna');
select 'given' from ledger.post_one('test:anna', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.who('anna')), 100, 'test');
create temp table reward as select loyalty.add_reward(null, 'Coffee', 60, 'test', p_stock => 1) as id;
select loyalty.change_reward(reward.id, '{"price_points": 80}', 'test') from reward;
select throws_ok($$select loyalty.claim_reward(tests.who('anna'), reward.id, 'test:1', 60) from reward$$, 'KP375', null, 'they were shown 60');
select is(ledger.balance(tests.who('anna')), 100::bigint, 'no point moved');
select is((select stock from loyalty.reward), 1, 'and no piece');
select is((loyalty.claim_reward(tests.who('anna'), reward.id, 'test:1', 80)).points, 80::bigint, 'the price that was shown is paid') from reward;

select * from finish();
rollback;

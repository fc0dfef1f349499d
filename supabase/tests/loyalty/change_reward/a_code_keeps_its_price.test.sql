begin;
select plan(3);

insert into loyalty.partner (name) values ('Grain');
select tests.add_people('anna', 'olga');
select loyalty.add_staff(p.id, tests.who('olga'), 'cashier', 'test') from loyalty.partner p;
select 'given' from ledger.post_one('test:anna', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.who('anna')), 100, 'test');
create temp table reward as select loyalty.add_reward(p.id, 'Coffee', 60, 'test', p_stock => 2) as id from loyalty.partner p;
create temp table claim as select c.* from reward, loyalty.claim_reward(tests.who('anna'), reward.id, 'test:1') c;
select loyalty.change_reward(reward.id, '{"price_points": 90, "stock": 0}', 'test') from reward;
select is((select (loyalty.confirm_reward(claim.code, p.id, tests.who('olga'))).points from claim, loyalty.partner p), 60::bigint, 'what it cost when it was taken');
select is(ledger.balance(tests.who('anna')), 40::bigint, 'is what the client paid');
select is_empty($$select * from ledger.verify()$$, 'the ledger is sound');

select * from finish();
rollback;

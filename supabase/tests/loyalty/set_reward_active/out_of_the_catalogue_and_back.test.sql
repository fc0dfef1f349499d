begin;
select plan(7);

insert into loyalty.partner (name) values ('Grain');
select tests.add_people('anna', 'olga');
select loyalty.add_staff(p.id, tests.who('olga'), 'cashier', 'test') from loyalty.partner p;
select 'given' from ledger.post_one('test:anna', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.who('anna')), 100, 'test');
create temp table reward as select loyalty.add_reward(null, 'Coffee', 60, 'test') as id;
create temp table claim as select c.* from reward, loyalty.claim_reward(tests.who('anna'), reward.id, 'test:1') c;
select is((loyalty.set_reward_active(reward.id, false, 'person:9')).status, 'stopped', 'out') from reward;
select is_empty($$select * from loyalty.catalogue(tests.who('anna'))$$, 'clients see it no more');
select is((select (loyalty.confirm_reward(claim.code, p.id, tests.who('olga'))).status from claim, loyalty.partner p), 'given', 'who has a code gets it');
select loyalty.set_reward_active(reward.id, false, 'test') from reward;
select is((select a.actor || ' ' || a.detail::text from core.audit a where a.action = 'withdraw.reward'), 'person:9 {"to": "stopped", "from": "active"}', 'twice is once');
select is((loyalty.set_reward_active(reward.id, true, 'test')).status, 'active', 'back') from reward;
select is((select count(*) from core.audit a where a.action = 'offer.reward'), 1::bigint, 'that is on record, too');
select throws_ok($$select loyalty.set_reward_active(999999999, true, 'test')$$, 'KP380', null, 'no such reward');

select * from finish();
rollback;

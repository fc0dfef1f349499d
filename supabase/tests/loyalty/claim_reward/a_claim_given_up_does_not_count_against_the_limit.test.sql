begin;
select plan(3);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
select tests.add_people('anna');
select core.set_clock('2026-11-20 12:00+02');
select 'given' from ledger.post_one('test:anna', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.who('anna')), 200, 'test');
insert into loyalty.reward (name, partner_id, price_points, stock, per_person_limit, valid_from) values ('Кава', null, 60, null, 1, core.now());
create function pg_temp.reward() returns bigint language sql as 'select id from loyalty.reward';

create temp table first as select * from loyalty.claim_reward(tests.who('anna'), pg_temp.reward(), 'test:1');
select throws_ok($$select loyalty.claim_reward(tests.who('anna'), pg_temp.reward(), 'test:2')$$, 'KP382', null, 'an open one counts');
select 'cancelled' from loyalty.cancel_reward((select id from first), tests.who('anna'));
select lives_ok($$select loyalty.claim_reward(tests.who('anna'), pg_temp.reward(), 'test:3')$$, 'a cancelled one does not');
select core.set_clock('2026-11-24 12:00+02');
select loyalty.expire_rewards();
select lives_ok($$select loyalty.claim_reward(tests.who('anna'), pg_temp.reward(), 'test:4')$$, 'nor does one that expired');

select * from finish();
rollback;

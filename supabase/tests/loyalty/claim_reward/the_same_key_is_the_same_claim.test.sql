begin;
select plan(6);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
select tests.add_people('anna', 'petro');
select core.set_clock('2026-11-20 12:00+02');
select 'given' from ledger.post_one('test:anna', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.who('anna')), 200, 'test');
select 'given' from ledger.post_one('test:petro', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.who('petro')), 200, 'test');
insert into loyalty.reward (name, partner_id, price_points, stock, per_person_limit, valid_from) values ('Кава', null, 60, 3, null, core.now());
create function pg_temp.reward() returns bigint language sql as 'select id from loyalty.reward';

create temp table first as select * from loyalty.claim_reward(tests.who('anna'), pg_temp.reward(), 'test:1');
update loyalty.reward set status = 'stopped';
select results_eq($$select * from loyalty.claim_reward(tests.who('anna'), pg_temp.reward(), 'test:1')$$, 'select * from first', 'also when it can be had no more');
update loyalty.reward set status = 'active';
select throws_ok($$select loyalty.claim_reward(tests.who('petro'), pg_temp.reward(), 'test:1')$$, 'KP206', null, 'not for somebody else');
insert into loyalty.reward (name, price_points, valid_from) values ('Чай', 60, core.now());
select throws_ok($$select loyalty.claim_reward(tests.who('anna'), (select id from loyalty.reward where name = 'Чай'), 'test:1')$$, 'KP206', null, 'nor for another reward');
select is(ledger.balance(tests.who('anna')), 140::bigint, 'paid once');
select is((select stock from loyalty.reward where name = 'Кава'), 2, 'one piece');
select is_empty($$select * from ledger.verify()$$, 'the ledger is sound');

select * from finish();
rollback;

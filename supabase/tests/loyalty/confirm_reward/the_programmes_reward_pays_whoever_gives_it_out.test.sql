begin;
select plan(5);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
select tests.add_people('anna', 'ivan', 'olha');
select core.set_clock('2026-11-20 12:00+02');
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.who('ivan'), 'cashier', 'admin');
select loyalty.add_staff(pg_temp.shop('Калач'), tests.who('olha'), 'cashier', 'admin');
select 'given' from ledger.post_one('test:anna', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.who('anna')), 100, 'test');
insert into loyalty.reward (name, partner_id, price_points, stock, per_person_limit, valid_from) values ('Кава', null, 60, null, null, core.now());
create function pg_temp.reward() returns bigint language sql as 'select id from loyalty.reward';
create function pg_temp.balance(p_account text) returns numeric language sql as 'select balance from ledger.account_balance where name = p_account';
create temp table claim as select * from loyalty.claim_reward(tests.who('anna'), pg_temp.reward(), 'test:1');
select 'given' from claim, loyalty.confirm_reward(code, pg_temp.shop('Калач'), tests.who('olha'));
select is(pg_temp.balance('partner:' || pg_temp.shop('Калач')), 60::numeric, 'the partner is owed the price');
select is(pg_temp.balance('programme:bonuses'), -100::numeric, 'the programme got it from the client and paid it on');
select is(pg_temp.balance('programme:held'), 0::numeric, 'nothing is aside');
select is((select partner_id from loyalty.reward_claim), pg_temp.shop('Калач'), 'who gave it out is kept');
select is_empty($$select * from ledger.verify()$$, 'the ledger is sound');

select * from finish();
rollback;

begin;
select plan(6);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
select tests.add_people('anna', 'ivan', 'olha');
select core.set_clock('2026-11-20 12:00+02');
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.who('ivan'), 'cashier', 'admin');
select loyalty.add_staff(pg_temp.shop('Калач'), tests.who('olha'), 'cashier', 'admin');
select 'given' from ledger.post_one('test:anna', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.who('anna')), 200, 'test');
insert into loyalty.reward (name, partner_id, price_points, stock, per_person_limit, valid_from) values ('Кава', pg_temp.shop('Зерно'), 60, 5, null, core.now());
create function pg_temp.reward() returns bigint language sql as 'select id from loyalty.reward';
create temp table claim as
select v.k as name, c.id, c.code from (values ('given'), ('late')) v (k), loyalty.claim_reward(tests.who('anna'), pg_temp.reward(), v.k) c;
select throws_ok($$select loyalty.cancel_reward(id, tests.who('ivan')) from claim where name = 'late'$$, 'KP383', null, 'somebody else''s');
select throws_ok($$select loyalty.cancel_reward(999999999999, tests.who('anna'))$$, 'KP383', null, 'no such claim');
select 'given' from claim, loyalty.confirm_reward(code, pg_temp.shop('Зерно'), tests.who('ivan')) where name = 'given';
select throws_ok($$select loyalty.cancel_reward(id, tests.who('anna')) from claim where name = 'given'$$, 'KP384', null, 'given out');
select core.set_clock('2026-11-24 12:00+02');
select loyalty.expire_rewards();
select throws_ok($$select loyalty.cancel_reward(id, tests.who('anna')) from claim where name = 'late'$$, 'KP385', null, 'expired');
select is(ledger.balance(tests.who('anna')), 140::bigint, 'what came back came back once');
select is((select stock from loyalty.reward), 4, 'of the stock, too');

select * from finish();
rollback;

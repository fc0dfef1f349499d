begin;
select plan(3);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
select tests.add_people('anna', 'ivan', 'olha');
select core.set_clock('2026-11-20 12:00+02');
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.who('ivan'), 'cashier', 'admin');
select loyalty.add_staff(pg_temp.shop('Калач'), tests.who('olha'), 'cashier', 'admin');
select 'given' from ledger.post_one('test:anna', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.who('anna')), 100, 'test');
insert into loyalty.reward (name, partner_id, price_points, stock, per_person_limit, valid_from) values ('Кава', pg_temp.shop('Зерно'), 60, null, null, core.now());
create function pg_temp.reward() returns bigint language sql as 'select id from loyalty.reward';
create temp table claim as select * from loyalty.claim_reward(tests.who('anna'), pg_temp.reward(), 'test:1');
-- A transaction that began in time may wait until the ledger's own job has released the hold.
select core.set_clock('2026-11-23 12:00+02');
select ledger.settle_due_holds();
select core.set_clock('2026-11-23 11:59+02');
select throws_ok($$select loyalty.confirm_reward(code, pg_temp.shop('Зерно'), tests.who('ivan')) from claim$$, 'KP385', null, 'too late');
select is(ledger.balance(tests.who('anna')), 100::bigint, 'the points stay with the client');
select is_empty($$select * from ledger.verify()$$, 'the ledger is sound');

select * from finish();
rollback;

begin;
select plan(7);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
select tests.add_people('anna', 'ivan', 'olha');
select core.set_clock('2026-11-20 12:00+02');
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.who('ivan'), 'cashier', 'admin');
select loyalty.add_staff(pg_temp.shop('Калач'), tests.who('olha'), 'cashier', 'admin');
select 'given' from ledger.post_one('test:anna', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.who('anna')), 100, 'test');
insert into loyalty.reward (name, partner_id, price_points, stock, per_person_limit, valid_from) values ('Кава', pg_temp.shop('Зерно'), 60, null, null, core.now());
create function pg_temp.reward() returns bigint language sql as 'select id from loyalty.reward';
create function pg_temp.balance(p_account text) returns numeric language sql as 'select balance from ledger.account_balance where name = p_account';
create temp table claim as select * from loyalty.claim_reward(tests.who('anna'), pg_temp.reward(), 'test:1');
delete from gateway.outbox;
select core.set_clock('2026-11-23 11:59:59+02');
create temp table given as
select g.* from claim, loyalty.confirm_reward(lower(substr(code, 1, 4)) || ' - ' || substr(code, 5), pg_temp.shop('Зерно'), tests.who('ivan')) g;
select results_eq($$select status, given_by, partner_id, closed_at from given$$,
  $$select 'given', tests.who('ivan'), pg_temp.shop('Зерно'), '2026-11-23 11:59:59+02'::timestamptz$$, 'given out, however the code was typed');
select is(pg_temp.balance('partner:' || pg_temp.shop('Зерно')), 60::numeric, 'the partner is owed its price');
select is(pg_temp.balance('programme:held'), 0::numeric, 'nothing is aside');
select is(pg_temp.balance('programme:bonuses'), -100::numeric, 'the programme paid nothing for it');
select results_eq($$select t.key::text, t.kind, t.actor from ledger.transfer t order by t.id desc limit 1$$,
  $$values ('reward:test:1', 'reward', 'person:' || tests.who('ivan'))$$, 'by a transfer of its own kind, the cashier''s');
select matches((select payload ->> 'text' from gateway.outbox where chat_id = 7001), 'Зерно.*Кава.*60 points', 'the client is told');
select is_empty($$select * from ledger.verify()$$, 'the ledger is sound');

select * from finish();
rollback;

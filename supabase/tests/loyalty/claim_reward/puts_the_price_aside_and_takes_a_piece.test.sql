begin;
select plan(8);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
select tests.add_people('anna');
select core.set_clock('2026-11-20 12:00+02');
select 'given' from ledger.post_one('test:anna', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.who('anna')), 100, 'test');
insert into loyalty.reward (name, partner_id, price_points, stock, per_person_limit, valid_from) values ('Кава', pg_temp.shop('Зерно'), 60, 3, null, core.now());
create function pg_temp.reward() returns bigint language sql as 'select id from loyalty.reward';
create function pg_temp.balance(p_account text) returns numeric language sql as 'select balance from ledger.account_balance where name = p_account';
delete from gateway.outbox;
create temp table claim as select * from loyalty.claim_reward(tests.who('anna'), pg_temp.reward(), 'test:1');
select results_eq($$select status, points, claimed_at, expires_at from claim$$,
  $$values ('open', 60::bigint, '2026-11-20 12:00+02'::timestamptz, '2026-11-23 12:00+02'::timestamptz)$$, 'a claim of 72 hours');
select matches((select code from claim), '^[2-9A-HJ-NP-Z]{8}$', 'with a code that cannot be misread');
select is(ledger.balance(tests.who('anna')), 40::bigint, 'the price has left the wallet');
select is(pg_temp.balance('programme:held'), 60::numeric, 'and is put aside');
select is((select stock from loyalty.reward), 2, 'a piece less');
select results_eq($$select due_at, when_due, to_account from ledger.hold$$,
  $$select expires_at, 'release', loyalty.partner_account(pg_temp.shop('Зерно')) from claim$$, 'it comes back by itself');
select matches((select payload ->> 'text' from gateway.outbox where bot_id = 'client' and chat_id = 7001),
  (select substr(code, 1, 4) || '-' || substr(code, 5) from claim) || '.*“Зерно”.*72 hours; 60 points', 'the client reads code, place and time');
select is_empty($$select * from ledger.verify()$$, 'the ledger is sound');

select * from finish();
rollback;

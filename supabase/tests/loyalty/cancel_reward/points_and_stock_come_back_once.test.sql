begin;
select plan(7);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
select tests.add_people('anna');
select core.set_clock('2026-11-20 12:00+02');
select 'given' from ledger.post_one('test:anna', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.who('anna')), 100, 'test');
insert into loyalty.reward (name, partner_id, price_points, stock, per_person_limit, valid_from) values ('Кава', pg_temp.shop('Зерно'), 60, 1, null, core.now());
create function pg_temp.reward() returns bigint language sql as 'select id from loyalty.reward';
create temp table claim as select * from loyalty.claim_reward(tests.who('anna'), pg_temp.reward(), 'test:1');
delete from gateway.outbox;
create temp table cancelled as select c.* from claim, loyalty.cancel_reward(claim.id, tests.who('anna')) c;
select results_eq($$select status, closed_at from cancelled$$, $$values ('cancelled', core.now())$$, 'cancelled');
select is(ledger.balance(tests.who('anna')), 100::bigint, 'the points are back');
select is((select stock from loyalty.reward), 1, 'the piece is back');
select matches((select payload ->> 'text' from gateway.outbox), 'Кава.*60 points are back', 'the client is told');
select results_eq($$select c.* from claim, loyalty.cancel_reward(claim.id, tests.who('anna')) c$$, 'select * from cancelled', 'again, the same');
select is((select stock from loyalty.reward), 1, 'and nothing more comes back');
select is_empty($$select * from ledger.verify()$$, 'the ledger is sound');

select * from finish();
rollback;

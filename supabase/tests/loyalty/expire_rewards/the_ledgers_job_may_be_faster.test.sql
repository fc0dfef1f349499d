begin;
select plan(5);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
create temp table who as
select v.name, p.id from (values (7001, 'anna'), (7002, 'petro')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name, 'language_code', 'en')) p;
create function pg_temp.who(p_name text) returns bigint language sql as 'select id from who where name = p_name';
select core.set_clock('2026-11-20 12:00+02');
select 'given' from ledger.post_one('test:anna', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(pg_temp.who('anna')), 100, 'test');
select 'given' from ledger.post_one('test:petro', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(pg_temp.who('petro')), 100, 'test');
insert into loyalty.reward (name, partner_id, price_points, stock, per_person_limit, valid_from) values ('Кава', pg_temp.shop('Зерно'), 60, 5, null, core.now());
create function pg_temp.reward() returns bigint language sql as 'select id from loyalty.reward';
create temp table claim as select c.* from who, loyalty.claim_reward(who.id, pg_temp.reward(), who.name) c;
select core.set_clock('2026-11-23 12:00+02');
select is(ledger.settle_due_holds(), 2::bigint, 'the points are back already');
select 'cancelled' from claim, loyalty.cancel_reward(claim.id, claim.person_id) where claim.person_id = pg_temp.who('petro');
select is(loyalty.expire_rewards(), 1::bigint, 'the claims are ended all the same');
select is((select stock from loyalty.reward), 5, 'both pieces come back');
select results_eq($$select ledger.balance(id) from who$$, $$values (100::bigint), (100)$$, 'the points do not come twice');
select is_empty($$select * from ledger.verify()$$, 'the ledger is sound');

select * from finish();
rollback;

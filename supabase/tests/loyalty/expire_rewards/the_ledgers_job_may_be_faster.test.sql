begin;
select plan(5);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
select tests.add_people('anna', 'petro');
select core.set_clock('2026-11-20 12:00+02');
select tests.give('anna', 100);
select tests.give('petro', 100);
insert into loyalty.reward (name, partner_id, price_points, stock, per_person_limit, valid_from) values ('Кава', pg_temp.shop('Зерно'), 60, 5, null, core.now());
create function pg_temp.reward() returns bigint language sql as 'select id from loyalty.reward';
create temp table claim as select c.* from tests.known k, loyalty.claim_reward(k.id, pg_temp.reward(), k.name) c;
select core.set_clock('2026-11-23 12:00+02');
select is(ledger.settle_due_holds(), 2::bigint, 'the points are back already');
select 'cancelled' from claim, loyalty.cancel_reward(claim.id, claim.person_id) where claim.person_id = tests.who('petro');
select is(loyalty.expire_rewards(), 1::bigint, 'the claims are ended all the same');
select is((select stock from loyalty.reward), 5, 'both pieces come back');
select results_eq($$select ledger.balance(id) from tests.known$$, $$values (100::bigint), (100)$$, 'the points do not come twice');
select is_empty($$select * from ledger.verify()$$, 'the ledger is sound');

select * from finish();
rollback;

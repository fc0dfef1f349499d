begin;
select plan(8);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
select tests.add_people('anna', 'petro');
select core.set_clock('2026-11-20 12:00+02');
select tests.give('anna', 100);
select tests.give('petro', 100);
insert into loyalty.reward (name, partner_id, price_points, stock, per_person_limit, valid_from) values ('Кава', pg_temp.shop('Зерно'), 60, 5, null, core.now());
create function pg_temp.reward() returns bigint language sql as 'select id from loyalty.reward';
select 'claimed' from loyalty.claim_reward(tests.who('anna'), pg_temp.reward(), 'test:1');
select core.set_clock('2026-11-21 12:00+02');
select 'claimed' from loyalty.claim_reward(tests.who('petro'), pg_temp.reward(), 'test:2');
delete from gateway.outbox;
select core.set_clock('2026-11-23 11:59:59+02');
select is(loyalty.expire_rewards(), 0::bigint, 'a moment before, none');
select core.set_clock('2026-11-23 12:00+02');
select is(loyalty.expire_rewards(), 1::bigint, 'at the end of its time, one');
select is(ledger.balance(tests.who('anna')), 100::bigint, 'its points are back');
select is(ledger.balance(tests.who('petro')), 40::bigint, 'the younger waits');
select is((select stock from loyalty.reward), 4, 'its piece is back');
select results_eq($$select chat_id, payload ->> 'text' ~ '60 points are back' from gateway.outbox$$, $$values (7001::bigint, true)$$, 'its client is told');
select is(loyalty.expire_rewards(), 0::bigint, 'once');
select is_empty($$select * from ledger.verify()$$, 'the ledger is sound');

select * from finish();
rollback;

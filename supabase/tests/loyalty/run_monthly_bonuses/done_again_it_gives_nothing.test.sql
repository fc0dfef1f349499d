begin;
select plan(6);

select core.set_clock('2026-10-01 12:00+00');
select tests.add_people('anna', 'bohdan');

insert into loyalty.bonus_rule (name, points, valid_from) values ('Thanks', 10, '2026-11-01');
select core.set_clock('2026-12-01 12:00+02');
select is(loyalty.run_monthly_bonuses(), 2::bigint, 'the first time');
select is(loyalty.run_monthly_bonuses(), 0::bigint, 'nothing is left');
delete from loyalty.run;
insert into people.person (telegram_id, first_name, locale, card_number, invite_code, created_at) values (7999, 'Chloe', 'en', 1, 'x', '2026-11-01');
select is(loyalty.run_monthly_bonuses(), 3::bigint, 'even if the run is forgotten');
select results_eq($$select a.balance from ledger.account a where a.kind = 'wallet' order by a.id$$, array[10, 10, 10]::bigint[], 'nobody gets it twice');
select is((select count(*) from gateway.outbox), 3::bigint, 'nor is told twice');
select results_eq($$select people, points from loyalty.run$$, $$values (1::bigint, 10::bigint)$$, 'the new run counts what it gave');

select * from finish();
rollback;

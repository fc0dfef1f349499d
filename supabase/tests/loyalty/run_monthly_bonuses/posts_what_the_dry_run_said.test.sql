begin;
select plan(8);

select core.set_clock('2026-10-01 12:00+00');
select tests.add_people('anna', 'bohdan', 'chloe');

update people.person set blocked_at = core.now(), block_reason = 'test' where id = (select id from tests.known where name = 'chloe');
insert into loyalty.tier_period (person_id, tier_id, valid_from, reason)
select p.id, (select id from loyalty.tier order by position desc limit 1), core.now(), 'upgrade' from tests.known p where name = 'anna';
insert into loyalty.bonus_rule (name, tier_id, points, valid_from)
values ('Thanks', null, 10, '2026-11-01'), ('Best', (select id from loyalty.tier order by position desc limit 1), 500, '2026-11-01');

select core.set_clock('2026-12-01 00:00:30+02');
create temp table dry as select * from loyalty.monthly_bonuses('2026-11-01');
create temp table summary as select * from loyalty.preview_monthly_bonuses('2026-11-01');
select results_eq($$select name, people, points from summary$$, $$values ('Thanks', 2::bigint, 20::bigint), ('Best', 1, 500)$$, 'the dry run in sums');
select is((select count(*) from ledger.transfer), 0::bigint, 'posts nothing');
select is(loyalty.run_monthly_bonuses(), 3::bigint, 'three people are looked at');
select set_eq($$select t.key, a.person_id, e.amount, e.expires_at, t.kind from ledger.transfer t join ledger.entry e on e.transfer_id = t.id
    join ledger.account a on a.id = e.account_id where e.amount > 0$$,
  $$select format('monthly:2026-11:%s:%s', d.rule_id, d.person_id), d.person_id, d.points, d.expires_at, 'monthly_bonus' from dry d$$,
  'the run posts what the dry run said');
select results_eq($$select status, people, points, calls, finished_at is not null from loyalty.run where kind = 'monthly_bonus' and period = '2026-11-01'$$,
  $$values ('done', 2::bigint, 520::bigint, 1, true)$$, 'and is noted');
select is((select detail from loyalty.run where kind = 'monthly_bonus'), (select jsonb_object_agg(rule_id, jsonb_build_object('people', people, 'points', points)) from summary),
  'by rule');
select is((select balance from ledger.account_balance where name = 'programme:bonuses'), -520::numeric, 'the programme paid');
select is_empty($$select * from ledger.verify()$$, 'the books add up');

select * from finish();
rollback;

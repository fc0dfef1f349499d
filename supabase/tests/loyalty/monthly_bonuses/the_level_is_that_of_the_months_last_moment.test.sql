begin;
select plan(2);

select core.set_clock('2026-01-01 12:00+00');
select tests.add_people('kept', 'risen', 'risen_late', 'fallen', 'fallen_late', 'never');

insert into loyalty.tier (id, position, factor_percent) values ('low', 901, 100), ('high', 902, 100) on conflict do nothing;
delete from loyalty.tier t where t.id not in ('low', 'high');
insert into loyalty.tier_period (person_id, tier_id, valid_from, valid_to, reason) values
  (tests.who('kept'), 'high', '2026-05-01', null, 'upgrade'),
  (tests.who('risen'), 'low', '2026-05-01', '2026-11-30 21:59:59+00', 'manual'), (tests.who('risen'), 'high', '2026-11-30 21:59:59+00', null, 'upgrade'),
  (tests.who('risen_late'), 'high', '2026-11-30 22:00+00', null, 'upgrade'),
  (tests.who('fallen'), 'high', '2026-05-01', '2026-11-20', 'upgrade'), (tests.who('fallen'), 'low', '2026-11-20', null, 'review'),
  (tests.who('fallen_late'), 'high', '2026-05-01', '2026-11-30 22:00+00', 'upgrade'), (tests.who('fallen_late'), 'low', '2026-11-30 22:00+00', null, 'review');

insert into loyalty.bonus_rule (name, tier_id, points, valid_from) values ('High', 'high', 10, '2026-01-01');
select results_eq($$select p.name from loyalty.monthly_bonuses('2026-11-01') b join tests.known p on p.id = b.person_id order by 1$$,
  $$values ('fallen_late'), ('kept'), ('risen')$$, 'whoever had the level as the month ended');
update loyalty.bonus_rule set tier_id = 'low';
select results_eq($$select p.name from loyalty.monthly_bonuses('2026-11-01') b join tests.known p on p.id = b.person_id order by 1$$,
  $$values ('fallen'), ('never'), ('risen_late')$$, 'who has none is on the lowest');

select * from finish();
rollback;

begin;
select plan(1);

select core.set_clock('2026-12-01 08:00+00');
select tests.add_people('anna');

select core.set_clock('2027-01-01 08:00+00');
insert into loyalty.bonus_rule (name, points, lifetime_days, valid_from) values ('Short', 1, 10, '2026-01-01'), ('As all', 2, null, '2026-01-01');
select results_eq($$select points, expires_at from loyalty.monthly_bonuses('2026-12-01')$$,
  $$values (1::bigint, loyalty.lot_expiry('2027-01-01 08:00+00', 10)), (2, loyalty.lot_expiry('2027-01-01 08:00+00'))$$,
  'a rule may give its points a life of their own, which begins when they are given');

select * from finish();
rollback;

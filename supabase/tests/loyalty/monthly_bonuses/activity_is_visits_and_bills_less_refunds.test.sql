begin;
select plan(2);

select core.set_clock('2026-01-01 12:00+00');
select tests.add_people('two_days', 'two_partners', 'same_day', 'refunded', 'part_refunded', 'nobody');
insert into loyalty.partner (id, name) overriding system value values (1, 'Coffee'), (2, 'Bakery');
create function pg_temp.buy(p_person bigint, p_at timestamptz, p_bill bigint default 1000, p_refunded bigint default 0, p_partner bigint default 1) returns void language sql as $$
  insert into loyalty.purchase (key, partner_id, person_id, cashier_id, bill_minor, refunded_minor, points_spent, points_earned, explanation, at, local_day, recorded_at)
  values (gen_random_uuid(), p_partner, p_person, p_person, p_bill, p_refunded, 0, 0, '[]', p_at, (p_at at time zone 'Europe/Kyiv')::date, p_at)
$$;
select pg_temp.buy(tests.who('two_days'), '2026-11-05 12:00+00'), pg_temp.buy(tests.who('two_days'), '2026-11-06 12:00+00'),
  pg_temp.buy(tests.who('two_partners'), '2026-11-05 12:00+00'), pg_temp.buy(tests.who('two_partners'), '2026-11-05 13:00+00', p_partner => 2),
  pg_temp.buy(tests.who('same_day'), '2026-11-05 12:00+00', 1500), pg_temp.buy(tests.who('same_day'), '2026-11-05 13:00+00', 1500),
  pg_temp.buy(tests.who('refunded'), '2026-11-05 12:00+00', 9000), pg_temp.buy(tests.who('refunded'), '2026-11-06 12:00+00', 9000, 9000),
  pg_temp.buy(tests.who('part_refunded'), '2026-11-05 12:00+00', 9000, 8999), pg_temp.buy(tests.who('part_refunded'), '2026-11-06 12:00+00', 3000, 1001);

insert into loyalty.bonus_rule (name, min_visits, points, valid_from) values ('Visits', 2, 10, '2026-01-01');
select results_eq($$select p.name from loyalty.monthly_bonuses('2026-11-01') b join tests.known p on p.id = b.person_id order by 1$$,
  $$values ('part_refunded'), ('two_days'), ('two_partners')$$, 'a visit is a day at a partner with a purchase that was not wholly refunded');
update loyalty.bonus_rule set min_visits = 0, min_spend_minor = 2001;
select results_eq($$select p.name from loyalty.monthly_bonuses('2026-11-01') b join tests.known p on p.id = b.person_id order by 1$$,
  $$values ('refunded'), ('same_day')$$, 'what was refunded is not spent');

select * from finish();
rollback;

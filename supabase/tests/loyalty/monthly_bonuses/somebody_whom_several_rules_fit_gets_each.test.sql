begin;
select plan(1);

select core.set_clock('2026-01-01 12:00+00');
select tests.add_people('anna', 'bohdan');
insert into loyalty.partner (id, name) overriding system value values (1, 'Coffee'), (2, 'Bakery');
create function pg_temp.buy(p_person bigint, p_at timestamptz, p_bill bigint default 1000, p_refunded bigint default 0, p_partner bigint default 1) returns void language sql as $$
  insert into loyalty.purchase (key, partner_id, person_id, cashier_id, bill_minor, refunded_minor, points_spent, points_earned, explanation, at, local_day, recorded_at)
  values (gen_random_uuid(), p_partner, p_person, p_person, p_bill, p_refunded, 0, 0, '[]', p_at, (p_at at time zone 'Europe/Kyiv')::date, p_at)
$$;
select pg_temp.buy(tests.who('anna'), '2026-11-05 12:00+00', 5000);
insert into loyalty.bonus_rule (name, min_visits, min_spend_minor, points, valid_from) values
  ('Everybody', 0, 0, 1, '2026-01-01'), ('Guests', 1, 0, 20, '2026-01-01'), ('Spenders', 1, 5000, 300, '2026-01-01'), ('Both', 2, 5000, 4000, '2026-01-01');
select results_eq($$select p.name, b.points from loyalty.monthly_bonuses('2026-11-01') b join tests.known p on p.id = b.person_id order by p.id, b.rule_id$$,
  $$values ('anna', 1::bigint), ('anna', 20), ('anna', 300), ('bohdan', 1)$$, 'each rule that fits gives, and all a rule asks must be met');

select * from finish();
rollback;

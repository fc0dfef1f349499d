begin;
select plan(4);

select core.set_clock('2026-01-01 12:00+00');
select tests.add_people('first', 'last', 'before', 'after');
insert into loyalty.partner (id, name) overriding system value values (1, 'Coffee'), (2, 'Bakery');
create function pg_temp.buy(p_person bigint, p_at timestamptz, p_bill bigint default 1000, p_refunded bigint default 0, p_partner bigint default 1) returns void language sql as $$
  insert into loyalty.purchase (key, partner_id, person_id, cashier_id, bill_minor, refunded_minor, points_spent, points_earned, explanation, at, local_day, recorded_at)
  values (gen_random_uuid(), p_partner, p_person, p_person, p_bill, p_refunded, 0, 0, '[]', p_at, (p_at at time zone 'Europe/Kyiv')::date, p_at)
$$;
insert into loyalty.bonus_rule (name, min_visits, points, valid_from) values ('Thanks', 1, 10, '2026-01-01');

-- Kyiv is two hours ahead of UTC in winter and three in summer, which begins on 29 March 2026 and ends on 25 October.
create function pg_temp.getters(p_month date, p_from timestamptz, p_to timestamptz) returns text language plpgsql as $$
begin
  perform pg_temp.buy(tests.who('before'), p_from - interval '1 second'), pg_temp.buy(tests.who('first'), p_from),
    pg_temp.buy(tests.who('last'), p_to - interval '1 second'), pg_temp.buy(tests.who('after'), p_to);
  return (select string_agg(p.name, ', ' order by p.id) from loyalty.monthly_bonuses(p_month) b join tests.known p on p.id = b.person_id);
end $$;
select is(pg_temp.getters('2026-01-01', '2025-12-31 22:00+00', '2026-01-31 22:00+00'), 'first, last', 'a month of winter');
select is(pg_temp.getters('2026-03-01', '2026-02-28 22:00+00', '2026-03-31 21:00+00'), 'first, last', 'the month in which summer time begins');
select is(pg_temp.getters('2026-10-01', '2026-09-30 21:00+00', '2026-10-31 22:00+00'), 'first, last', 'the month in which it ends');
select is(pg_temp.getters('2026-12-01', '2026-11-30 22:00+00', '2026-12-31 22:00+00'), 'first, last', 'December ends where January begins');

select * from finish();
rollback;

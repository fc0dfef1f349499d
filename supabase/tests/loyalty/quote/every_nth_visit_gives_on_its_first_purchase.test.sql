begin;
select plan(4);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create function pg_temp.given(p_rule text, p_at timestamptz default null) returns bigint language sql as
  $$select sum(q.points)::bigint from anna, shop, loyalty.quote(anna.id, shop.id, 10000, p_at) q where q.rule = p_rule$$;

select loyalty.add_earn_rule(shop.id, 'nth_visit', 'test', p_points => 40, p_every_n => 3) from shop;
select tests.bought('k1', shop.id, '2026-11-10 10:00+02'), tests.bought('k2', shop.id, '2026-11-10 12:00+02') from shop;
select is(pg_temp.given('nth_visit'), null, 'two purchases of a day are one visit, this is the second');
select tests.bought('k3', shop.id, '2026-11-11 10:00+02') from shop;
select is(pg_temp.given('nth_visit'), 40::bigint, 'the third');
select tests.bought('k4', shop.id, '2026-11-21 10:00+02') from shop;
select is(pg_temp.given('nth_visit'), null, 'once on its day');
select tests.bought('k5', shop.id, '2026-11-18 10:00+02'), tests.bought('k6', shop.id, '2026-11-19 10:00+02') from shop;
select is(pg_temp.given('nth_visit', '2026-11-22 12:00+02'), 40::bigint, 'and the sixth');

select * from finish();
rollback;

begin;
select plan(3);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create function pg_temp.given(p_rule text, p_at timestamptz default null) returns bigint language sql as
  $$select sum(q.points)::bigint from anna, shop, loyalty.quote(anna.id, shop.id, 10000, p_at) q where q.rule = p_rule$$;

select loyalty.add_earn_rule(shop.id, 'visit', 'test', p_points => 7, p_valid_from => '2026-01-01 00:00+00') from shop;
select is(pg_temp.given('visit'), 7::bigint, 'the first of the day');
select tests.bought('k1', shop.id, '2026-11-21 00:00+02') from shop;
select is(pg_temp.given('visit', '2026-11-21 23:59:59+02'), null, 'no second on the day');
select is(pg_temp.given('visit', '2026-11-21 22:00+00'), 7::bigint, 'after midnight in Kyiv it is another day');

select * from finish();
rollback;

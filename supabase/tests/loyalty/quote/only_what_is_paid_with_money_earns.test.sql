begin;
select plan(4);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create function pg_temp.earned(p_points numeric) returns bigint language sql as
  $$select sum(q.points)::bigint from anna, shop, loyalty.quote(anna.id, shop.id, 100000, null, p_points) q where q.side = 'earn'$$;
select is(pg_temp.earned(0), 50::bigint, 'all in money');
select is(pg_temp.earned(400), 30::bigint, '400 of 1000 by points: 5 % of 600');
select is(pg_temp.earned(1000), 0::bigint, 'all by points');
select core.set_setting('point_value_minor', '50', 'test');
select is(pg_temp.earned(400), 80::bigint, 'a point of half a hryvnia: 5 % of 800 is 40, in such points 80');

select * from finish();
rollback;

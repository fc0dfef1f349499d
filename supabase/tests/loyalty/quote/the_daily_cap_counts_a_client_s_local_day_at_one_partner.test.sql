begin;
select plan(5);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create function pg_temp.given(p_rule text, p_at timestamptz default null) returns bigint language sql as
  $$select sum(q.points)::bigint from anna, shop, loyalty.quote(anna.id, shop.id, 10000, p_at) q where q.rule = p_rule$$;

insert into loyalty.partner (name) values ('Other');
select core.set_setting('client_daily_cap_points', '8', 'test');
create function pg_temp.earned(p_at timestamptz default null) returns bigint language sql as
  $$select sum(q.points)::bigint from anna, shop, loyalty.quote(anna.id, shop.id, 20000, p_at) q where q.side = 'earn'$$;
select tests.bought('k1', p.id, '2026-11-21 10:00+02', 100) from loyalty.partner p where p.name = 'Other';
select tests.bought('k2', shop.id, '2026-11-20 23:59+02', 100) from shop;
select is(pg_temp.earned(), 8::bigint, 'neither another partner nor yesterday counts');
select tests.bought('k3', shop.id, '2026-11-21 00:00+02', 6) from shop;
select is(pg_temp.earned(), 2::bigint, 'what the day gave before does');
update loyalty.purchase set points_taken_back = 5 where key = 'k3';
select is(pg_temp.earned(), 7::bigint, 'less what was taken back of it');
select tests.bought('k4', shop.id, '2026-11-21 11:00+02', 7) from shop;
select is(pg_temp.earned(), 0::bigint, 'a day that is used up gives nothing');
select is(pg_temp.earned('2026-11-22 00:00+02'), 8::bigint, 'the next begins anew');

select * from finish();
rollback;

begin;
select plan(3);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create function pg_temp.given(p_rule text, p_at timestamptz default null) returns bigint language sql as
  $$select sum(q.points)::bigint from anna, shop, loyalty.quote(anna.id, shop.id, 10000, p_at) q where q.rule = p_rule$$;

insert into loyalty.partner (name) values ('Other');
select loyalty.add_earn_rule(shop.id, 'first_purchase', 'test', 'here', p_points => 30) from shop;
select loyalty.add_earn_rule(null, 'first_purchase', 'test', 'anywhere', p_points => 50);
create function pg_temp.names() returns text language sql as
  $$select string_agg(q.detail ->> 'name', ', ' order by q.n) from anna, shop, loyalty.quote(anna.id, shop.id, 10000) q where q.rule = 'first_purchase'$$;
select is(pg_temp.names(), 'here, anywhere', 'the very first gives both');
select tests.bought('k1', p.id, '2026-11-10 10:00+02') from loyalty.partner p where p.name = 'Other';
select is(pg_temp.names(), 'here', 'after one elsewhere, the partner''s');
select tests.bought('k2', shop.id, '2026-11-11 10:00+02') from shop;
select is(pg_temp.names(), null, 'after one here, none');

select * from finish();
rollback;

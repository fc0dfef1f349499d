begin;
select plan(4);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create function pg_temp.given(p_rule text, p_at timestamptz default null) returns bigint language sql as
  $$select sum(q.points)::bigint from anna, shop, loyalty.quote(anna.id, shop.id, 10000, p_at) q where q.rule = p_rule$$;

select loyalty.add_earn_rule(shop.id, 'visit', 'test', p_points => 7) from shop;
select loyalty.add_earn_rule(shop.id, 'first_purchase', 'test', p_points => 30) from shop;
select tests.bought('k1', shop.id, '2026-11-21 10:00+02') from shop;
update loyalty.purchase set refunded_minor = 9999 where key = 'k1';
select is(pg_temp.given('visit'), null, 'a kopiyka of it stands');
select is(pg_temp.given('first_purchase'), null, 'so it was the first');
update loyalty.purchase set refunded_minor = 10000 where key = 'k1';
select is(pg_temp.given('visit'), 7::bigint, 'nothing of it stands');
select is(pg_temp.given('first_purchase'), 30::bigint, 'the first is yet to come');

select * from finish();
rollback;

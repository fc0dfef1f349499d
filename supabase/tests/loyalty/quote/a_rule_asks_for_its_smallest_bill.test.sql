begin;
select plan(2);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create function pg_temp.factor(p_at timestamptz, p_bill numeric default 10000) returns bigint language sql as
  $$select q.points from anna, shop, loyalty.quote(anna.id, shop.id, p_bill, p_at) q where q.rule = 'factor'$$;

select loyalty.add_earn_rule(shop.id, 'factor', 'test', p_factor_percent => 200, p_min_bill_minor => 20000) from shop;
select is(pg_temp.factor(null, 19999), null, 'a kopiyka too little');
select is(pg_temp.factor(null, 20000), 10::bigint, 'just enough');

select * from finish();
rollback;

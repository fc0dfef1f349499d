begin;
select plan(3);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create function pg_temp.spending(p_bill numeric default 100000) returns text language sql as
  $$select string_agg(q.rule || ' ' || q.points, ', ' order by q.n) from anna, shop, loyalty.quote(anna.id, shop.id, p_bill) q where q.side = 'spend'$$;

select loyalty.award('test:1', 'birthday', anna.id, 10000, null, 'test') from anna;
select is(pg_temp.spending(), 'payable_share 500, payable_maximum 500', 'half of 1000.00');
select is(pg_temp.spending(399), 'payable_share 1, payable_maximum 1', 'cut to whole points');
select is(pg_temp.spending(199), 'payable_share 0, payable_maximum 0', 'half of 1.99 is no point');

select * from finish();
rollback;

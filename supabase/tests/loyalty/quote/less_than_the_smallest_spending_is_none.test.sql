begin;
select plan(2);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create function pg_temp.spending(p_bill numeric default 100000) returns text language sql as
  $$select string_agg(q.rule || ' ' || q.points, ', ' order by q.n) from anna, shop, loyalty.quote(anna.id, shop.id, p_bill) q where q.side = 'spend'$$;

select core.set_setting('spend_minimum_points', '100', 'test');
select loyalty.award('test:1', 'birthday', anna.id, 99, null, 'test') from anna;
select is(pg_temp.spending(), 'payable_share 500, payable_balance -401, payable_minimum -99, payable_maximum 0', '99 of at least 100');
select loyalty.award('test:2', 'birthday', anna.id, 1, null, 'test') from anna;
select is(pg_temp.spending(), 'payable_share 500, payable_balance -400, payable_maximum 100', 'just enough');

select * from finish();
rollback;

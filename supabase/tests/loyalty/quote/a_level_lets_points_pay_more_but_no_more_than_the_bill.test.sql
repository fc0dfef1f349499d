begin;
select plan(2);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create function pg_temp.spending(p_bill numeric default 100000) returns text language sql as
  $$select string_agg(q.rule || ' ' || q.points, ', ' order by q.n) from anna, shop, loyalty.quote(anna.id, shop.id, p_bill) q where q.side = 'spend'$$;

select loyalty.award('test:1', 'birthday', anna.id, 10000, null, 'test') from anna;
insert into loyalty.tier_period (person_id, tier_id, valid_from, reason) select anna.id, 'gold', '2026-01-01 00:00+00'::timestamptz, 'manual' from anna;
select is(pg_temp.spending(), 'payable_share 500, payable_tier 100, payable_maximum 600', 'gold: 60 %');
insert into loyalty.partner_rate (partner_id, valid_from, earn_bp, payable_bp, fee_bp, set_by) select shop.id, '2026-11-21'::date, 500, 9500, 0, 'test' from shop;
select is(pg_temp.spending(), 'payable_share 950, payable_tier 50, payable_maximum 1000', '95 % and 10 % are all');

select * from finish();
rollback;

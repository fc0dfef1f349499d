begin;
select plan(6);

insert into loyalty.partner (name) values ('Зерно');
create temp table shop as select id from loyalty.partner;
-- In Kyiv it is the 21st already.
select core.set_clock('2026-11-20 22:30+00');
select throws_ok($$select loyalty.set_rate(id, '2026-11-20', 100, 5000, 0, 'admin') from shop$$, 'KP305', null, 'yesterday');
select throws_ok($$select loyalty.set_rate(id, '2026-11-21', 100, 5000, 0, 'admin') from shop$$, 'KP305', null, 'today');
select throws_ok($$select loyalty.set_rate(id, null, 100, 5000, 0, 'admin') from shop$$, 'KP305', null, 'no day');
select loyalty.set_rate(id, '2026-11-22', 100, 5000, 0, 'admin') from shop;
select loyalty.set_rate(id, '2026-11-22', 200, 4000, 30, 'admin') from shop;
select results_eq($$select valid_from, earn_bp, payable_bp, fee_bp from loyalty.partner_rate$$,
  $$values ('2026-11-22'::date, 200, 4000, 30)$$, 'a coming day is set and corrected');
select is((select count(*) from core.audit a, shop s where a.action = 'set.rate' and a.subject = 'partner:' || s.id), 2::bigint, 'both decisions are recorded');
select is((select a.detail #>> '{old,earn_bp}' from core.audit a order by a.id desc limit 1), '100', 'with what it was');

select * from finish();
rollback;

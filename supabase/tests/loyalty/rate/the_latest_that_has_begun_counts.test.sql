begin;
select plan(5);

insert into loyalty.partner (name) values ('Зерно');
create temp table shop as select id from loyalty.partner;
insert into loyalty.partner_rate (partner_id, valid_from, earn_bp, payable_bp, fee_bp, set_by)
select id, d, e, 4000, 100, 'admin' from shop, (values ('2026-11-10'::date, 300), ('2026-11-20', 700)) v (d, e);
select is((loyalty.rate((select id from shop), '2026-11-10')).earn_bp, 300, 'on its first day');
select is((loyalty.rate((select id from shop), '2026-11-19')).earn_bp, 300, 'until the next begins');
select is((loyalty.rate((select id from shop), '2027-11-19')).earn_bp, 700, 'the last, for good');
select core.set_setting('default_earn_bp', '250', 'test');
select core.set_setting('default_fee_bp', '50', 'test');
create temp table before as select (loyalty.rate((select id from shop), '2026-11-09')).*;
select results_eq($$select partner_id, earn_bp, payable_bp, fee_bp from before$$,
  $$select id, 250, 5000, 50 from shop$$, 'before the first, the defaults');
select is((select count(*) from loyalty.partner_rate), 2::bigint, 'which are not written');

select * from finish();
rollback;

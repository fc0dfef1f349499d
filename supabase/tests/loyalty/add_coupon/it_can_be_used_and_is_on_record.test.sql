begin;
select plan(4);

insert into loyalty.partner (name) values ('Grain');
select tests.add_people('anna');
select core.set_clock('2026-11-20 12:00+02');
create temp table coupon as select loyalty.add_coupon(' spring 50 ', p.id, 'Spring', 50, 'person:9', 30, 2) as id from loyalty.partner p;
select results_eq($$select c.id, c.code, p.name, c.name, c.points, c.lifetime_days, c.max_uses, c.uses, c.valid_from, c.valid_to
  from loyalty.coupon c join loyalty.partner p on p.id = c.partner_id$$,
  $$select id, 'SPRING50', 'Grain', 'Spring', 50::bigint, 30, 2, 0, '2026-11-20 12:00+02'::timestamptz, null::timestamptz from coupon$$, 'the code in capitals, from now');
select is(loyalty.use_coupon(tests.who('anna'), 'Spring50'), 50::bigint, 'clients use it');
select is((select a.balance from ledger.account_balance a join loyalty.partner p on a.name = 'partner:' || p.id), -50::numeric, 'its partner pays');
select ok((select a.actor = 'person:9' and a.detail ->> 'code' = 'SPRING50' from core.audit a, coupon
  where a.action = 'add.coupon' and a.subject = 'coupon:' || coupon.id), 'who added it is on record, and what it was');

select * from finish();
rollback;

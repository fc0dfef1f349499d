begin;
select plan(5);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
select loyalty.add_earn_rule(null, 'visit', 'test', p_points => 7, p_lifetime_days => 10);
select loyalty.add_earn_rule(shop.id, 'factor', 'test', p_factor_percent => 200, p_lifetime_days => 30) from shop;
create temp table made as select made.* from shop, anna, boris, loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, p_receipt => 'R-1') made;
select is((select m.points_earned from made m), 17::bigint, '5 and 5 and 7');
select results_eq($$select e.n, e.funder, e.points from loyalty.earning e order by e.n$$,
  $$values (1, 'partner', 5::bigint), (2, 'partner', 5), (3, 'programme', 7)$$, 'by payer and expiry');
select results_eq($$select replace(t.key, m.id::text, 'N'), t.kind, t.actor, a.name::text, c.amount, c.expires_at
    from made m, ledger.transfer t join ledger.entry d on d.transfer_id = t.id and d.amount < 0 join ledger.account a on a.id = d.account_id
      join ledger.entry c on c.transfer_id = t.id and c.amount > 0 order by t.id$$,
  $$select 'purchase:N:earn:' || v.n, v.kind, 'person:' || boris.id, case v.kind when 'purchase_earn' then 'partner:' || shop.id else 'programme:bonuses' end,
      v.points, v.expires_at
    from boris, shop, (values (1, 'purchase_earn', 5::bigint, '2027-12-01 00:00+02'::timestamptz), (2, 'purchase_earn', 5, '2026-12-22 00:00+02'),
      (3, 'purchase_bonus', 7, '2026-12-02 00:00+02')) v (n, kind, points, expires_at)$$, 'one transfer for each');
select is((select t.metadata from ledger.transfer t limit 1), (select jsonb_build_object('purchase_id', m.id, 'partner_id', shop.id, 'partner', 'Till')
  from made m, shop), 'they say what for');
select is(ledger.balance(anna.id), 17::bigint, 'the wallet has them') from anna;

select * from finish();
rollback;

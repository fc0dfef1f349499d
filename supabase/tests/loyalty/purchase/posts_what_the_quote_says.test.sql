begin;
select plan(7);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
select core.set_setting('flag_velocity_per_hour', '0', 'test');
select core.set_setting('flag_same_cashier_per_week', '0', 'test');
select core.set_setting('cashier_daily_limit_points', '1000000', 'test');
select core.set_setting('client_daily_cap_points', '150', 'test');
select core.set_setting('referral_friend_points', '0', 'test');
select loyalty.add_earn_rule(shop.id, 'factor', 'test', p_factor_percent => 170, p_weekdays => '{6,7}', p_from_time => '10:00', p_to_time => '19:00',
  p_cap_points => 20, p_lifetime_days => 9) from shop;
select loyalty.add_earn_rule(null, 'factor', 'test', p_factor_percent => 130);
select loyalty.add_earn_rule(shop.id, 'category', 'test', p_rate_bp => 777, p_category => 'tea', p_min_bill_minor => 3000) from shop;
select loyalty.add_earn_rule(null, 'visit', 'test', p_points => 3);
select loyalty.add_earn_rule(shop.id, 'nth_visit', 'test', p_points => 11, p_every_n => 2) from shop;
select loyalty.add_earn_rule(shop.id, 'first_purchase', 'test', p_points => 20) from shop;
create temp table told (i integer, quote jsonb, explanation jsonb, earned bigint, posted bigint, kept bigint);
do $$
declare
  v_quote jsonb; v_made loyalty.purchase; v_lines jsonb; v_bill bigint; v_points bigint; v_spend loyalty.spend; v_before bigint;
begin
  for i in 1 .. 80 loop
    perform core.set_clock('2026-11-21 10:00+02'::timestamptz + i * interval '2 hours 13 minutes');
    v_bill := 1 + (i * 7919 * i) % 60000;
    v_lines := case i % 3 when 0 then null else jsonb_build_array(jsonb_build_object('category', 'tea', 'minor', 1 + v_bill * (i % 7) / 7)) end;
    if v_lines is not null and (v_lines #>> '{0,minor}')::bigint > v_bill then v_lines := null; end if;
    v_points := 0;
    if i % 4 = 0 then
      select least(q.points, 40) into v_points from anna, shop, loyalty.quote(anna.id, shop.id, v_bill) q where q.rule = 'payable_maximum';
    end if;
    v_spend := null;
    if v_points > 0 then
      select c.* into v_spend from anna, loyalty.open_spend_code(anna.id, v_points) c;
    end if;
    select jsonb_agg(to_jsonb(q) order by q.n) into v_quote from anna, shop, loyalty.quote(anna.id, shop.id, v_bill, null, v_points, v_lines) q;
    select ledger.balance(anna.id) + coalesce(v_spend.points, 0) into v_before from anna;
    select m.* into v_made from anna, shop, boris,
      loyalty.purchase('k' || i, shop.id, anna.id, boris.id, v_bill, v_points, p_lines => v_lines, p_spend_id => v_spend.id) m;
    insert into told select i, v_quote, v_made.explanation, v_made.points_earned,
      (select coalesce(sum(e.amount), 0) from ledger.transfer t join ledger.entry e on e.transfer_id = t.id and e.amount > 0
        where t.key like 'purchase:' || v_made.id || ':earn:%'),
      ledger.balance(anna.id) - v_before + v_points from anna;
  end loop;
end $$;
select is_empty('select i from told where quote is distinct from explanation', 'what was quoted before is kept as the explanation');
select is_empty($$select i from told where earned <> (select sum((l ->> 'points')::bigint) from jsonb_array_elements(quote) l where l ->> 'side' = 'earn')$$,
  'its lines add up to what was earned');
select is_empty('select i from told where earned <> posted or earned <> kept', 'that was posted, and the wallet got it');
select is_empty($$select p.id from loyalty.purchase p left join loyalty.earning e on e.purchase_id = p.id
  group by p.id having coalesce(sum(e.points), 0) <> p.points_earned$$, 'earnings add up to it');
select set_eq($$select distinct l ->> 'rule' from told, jsonb_array_elements(quote) l$$,
  array['base', 'category', 'tier', 'factor', 'rule_cap', 'visit', 'nth_visit', 'first_purchase', 'daily_cap', 'payable_share', 'payable_balance',
    'payable_maximum', 'payable_tier'], 'every rule took part');
select cmp_ok((select count(*) from loyalty.purchase where points_spent > 0), '>=', 10::bigint, 'and points were spent');
select is_empty('select * from ledger.verify()', 'the ledger is sound');

select * from finish();
rollback;

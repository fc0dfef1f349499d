begin;
select plan(5);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

-- Several rows of earnings: the partner's, the programme's half as much again, and one of a short life.
insert into loyalty.earn_rule (partner_id, kind, factor_percent, valid_from) values (null, 'factor', 150, core.now());
insert into loyalty.earn_rule (partner_id, kind, points, lifetime_days, valid_from) values (tests.shop(), 'visit', 7, 30, core.now());
create temp table gone (bill bigint, step integer, key text, taken bigint, restored bigint, exact_taken numeric, exact_restored numeric);
do $$
declare
  v_bill bigint;
  v_points bigint;
  v_id bigint;
  v_purchase loyalty.purchase;
  v_left bigint;
  v_part bigint;
begin
  perform core.set_setting('flag_velocity_per_hour', '1000', 'test');
  perform core.set_setting('flag_same_cashier_per_week', '1000', 'test');
  for v_bill, v_points in select i * 3571 + i % 7, i % 11 from generate_series(1, 40) i loop
    v_id := tests.purchase('test:' || v_bill, v_bill, v_points);
    select * into v_purchase from loyalty.purchase where id = v_id;
    v_left := v_bill;
    for v_step in 1..1000 loop
      v_part := least(v_left, 1 + (v_bill * v_step * 7919) % (v_bill / 3 + 1));
      v_left := v_left - v_part;
      insert into gone select v_bill, v_step, r.key, r.points_taken_back, r.points_restored,
        div(v_purchase.points_earned::numeric * (v_bill - v_left), v_bill), div(v_purchase.points_spent::numeric * (v_bill - v_left), v_bill)
      from tests.refund(v_purchase.id, v_part, v_bill || ':' || v_step) r;
      exit when v_left = 0;
    end loop;
  end loop;
end $$;
select cmp_ok((select count(*) from gone), '>', 150::bigint, 'many refunds');
select is_empty($$select bill, step from (select g.*, sum(taken) over w as t, sum(restored) over w as r from gone g window w as (partition by bill order by step)) x
  where (t, r) is distinct from (exact_taken, exact_restored)$$, 'after each one, the share of all that was refunded, rounded down');
select is_empty($$select id from loyalty.purchase where (refunded_minor, points_taken_back, points_restored) is distinct from (bill_minor, points_earned, points_spent)$$, 'in the end everything');
select is(tests.balance(), 100::bigint, 'the wallet is as it was');
select is_empty('select * from loyalty.earning where taken_back <> points union all select e.* from loyalty.earning e where not exists (select from loyalty.purchase p where p.id = e.purchase_id)', 'from every payer what they gave');

select * from finish();
rollback;

begin;
select plan(5);

select core.set_clock('2026-11-21 10:00+00');
create temp table person as select v.name, p.id from (values (7001, 'anna'), (7002, 'vera'), (7003, 'oleh')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name, 'language_code', 'en')) p;
create function pg_temp.who(p_name text) returns bigint language sql as 'select id from person where name = p_name';
with shop as (insert into loyalty.partner (name) values ('Zerno') returning id)
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at) select id, pg_temp.who('vera'), 'cashier', 'test', core.now() from shop;
create function pg_temp.shop() returns bigint language sql as $$select partner_id from loyalty.staff where person_id = pg_temp.who('vera')$$;
select ledger.post_one('test:give', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(pg_temp.who('anna')), 100, 'test');
create function pg_temp.anna() returns bigint language sql volatile as $$select ledger.balance(pg_temp.who('anna'))$$;
create function pg_temp.told(p_name text, p_bot text default 'client') returns text language sql as $$
  select o.payload ->> 'text' from gateway.outbox o join people.person p on p.telegram_id = o.chat_id
  where p.id = pg_temp.who(p_name) and o.bot_id = p_bot order by o.id desc limit 1$$;
create function pg_temp.buy(p_key text, p_bill bigint, p_points bigint default 0) returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, pg_temp.shop(), pg_temp.who('anna'), pg_temp.who('vera'), p_bill, p_points,
    p_spend_id => case when p_points > 0 then (loyalty.open_spend_code(pg_temp.who('anna'), p_points)).id end)).id$$;
create function pg_temp.refund(p_purchase bigint, p_bill numeric, p_key text default 'back', p_cashier text default 'vera') returns loyalty.refund
language sql volatile as $$select loyalty.refund(p_key, p_purchase, p_bill, pg_temp.who(p_cashier), 'returned')$$;

-- Several rows of earnings: the partner's, the programme's half as much again, and one of a short life.
insert into loyalty.earn_rule (partner_id, kind, factor_percent, valid_from) values (null, 'factor', 150, core.now());
insert into loyalty.earn_rule (partner_id, kind, points, lifetime_days, valid_from) values (pg_temp.shop(), 'visit', 7, 30, core.now());
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
    v_id := pg_temp.buy('test:' || v_bill, v_bill, v_points);
    select * into v_purchase from loyalty.purchase where id = v_id;
    v_left := v_bill;
    for v_step in 1..1000 loop
      v_part := least(v_left, 1 + (v_bill * v_step * 7919) % (v_bill / 3 + 1));
      v_left := v_left - v_part;
      insert into gone select v_bill, v_step, r.key, r.points_taken_back, r.points_restored,
        div(v_purchase.points_earned::numeric * (v_bill - v_left), v_bill), div(v_purchase.points_spent::numeric * (v_bill - v_left), v_bill)
      from pg_temp.refund(v_purchase.id, v_part, v_bill || ':' || v_step) r;
      exit when v_left = 0;
    end loop;
  end loop;
end $$;
select cmp_ok((select count(*) from gone), '>', 150::bigint, 'many refunds');
select is_empty($$select bill, step from (select g.*, sum(taken) over w as t, sum(restored) over w as r from gone g window w as (partition by bill order by step)) x
  where (t, r) is distinct from (exact_taken, exact_restored)$$, 'after each one, the share of all that was refunded, rounded down');
select is_empty($$select id from loyalty.purchase where (refunded_minor, points_taken_back, points_restored) is distinct from (bill_minor, points_earned, points_spent)$$, 'in the end everything');
select is(pg_temp.anna(), 100::bigint, 'the wallet is as it was');
select is_empty('select * from loyalty.earning where taken_back <> points union all select e.* from loyalty.earning e where not exists (select from loyalty.purchase p where p.id = e.purchase_id)', 'from every payer what they gave');

select * from finish();
rollback;

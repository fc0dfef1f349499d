begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
create temp table person as select v.name, p.id from (values (7001, 'Anna'), (7002, 'Vera'), (7003, 'Oleh')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name, 'language_code', 'en')) p;
create function pg_temp.who(p_name text) returns bigint language sql as 'select id from person where name = p_name';
create temp table shop as with p as (insert into loyalty.partner (name, created_at) values ('Zerno', '2026-09-10 10:00+00') returning id) select id from p;
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
select shop.id, person.id, case name when 'Oleh' then 'owner' else 'cashier' end, 'test', core.now() from shop, person where name <> 'Anna';
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, pg_temp.who('Anna'), pg_temp.who(p_cashier), p_bill)).id from shop$$;

select pg_temp.sell('test:0', 77700);
select core.set_clock('2026-11-22 10:00+00');
select matches(tests.reply(tests.press(7002, 'rep_mine', 'partner')), '^🧾 <b>Your day, 22 Nov 2026</b>\nZerno\n\nThere were no purchases\.$', 'yesterday''s are not there');
select pg_temp.sell('test:1', 5000), pg_temp.sell('test:2', 10050), pg_temp.sell('test:3', 99900, 'Oleh');
select is(tests.reply(tests.press(7002, 'rep_mine', 'partner')), E'🧾 <b>Your day, 22 Nov 2026</b>\nZerno\n\nPurchases: <b>2</b>, clients: 1\n'
  || E'Sales: <b>150.50\u00A0₴</b>, 75.25\u00A0₴ on average\nGiven: <b>7</b> points\nTaken as payment: <b>0</b> points', 'two purchases of her own');
select matches(tests.reply(tests.press(7003, 'rep_mine', 'partner')), 'Purchases: <b>1</b>', 'the owner''s own at the till');
select matches(tests.reply(tests.press(7001, 'rep_mine', 'partner')), '^You do not work for any partner|work', 'who works nowhere is told so');

select * from finish();
rollback;

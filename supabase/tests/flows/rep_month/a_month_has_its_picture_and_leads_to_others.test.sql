begin;
select plan(9);

select core.set_clock('2026-11-21 10:00+00');
create temp table person as select v.name, p.id from (values (7001, 'Anna'), (7002, 'Vera'), (7003, 'Oleh')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name, 'language_code', 'en')) p;
create function pg_temp.who(p_name text) returns bigint language sql as 'select id from person where name = p_name';
create temp table shop as with p as (insert into loyalty.partner (name, created_at) values ('Zerno', '2026-09-10 10:00+00') returning id) select id from p;
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
select shop.id, person.id, case name when 'Oleh' then 'owner' else 'cashier' end, 'test', core.now() from shop, person where name <> 'Anna';
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, pg_temp.who('Anna'), pg_temp.who(p_cashier), p_bill)).id from shop$$;

select core.set_clock('2026-10-31 21:30+00');
select pg_temp.sell('test:1', 5000);
select core.set_clock('2026-10-31 22:30+00');
select pg_temp.sell('test:2', 7000);
select core.set_clock('2026-11-03 10:00+00');
select pg_temp.sell('test:3', 8050);
create temp table page as select tests.press(7003, 'rep_month', 'partner') as got;
select is(tests.methods(got), 'sendPhoto', 'a picture') from page;
select matches(tests.reply(got), E'^📅 <b>November 2026</b>\n\nPurchases: <b>2</b>', 'months are those of the programme''s zone') from page;
select is(tests.payloads(got) #> '{0,photo,$chart}', '{"title": "Sales by day", "unit": "November 2026, ₴", "locale": "en", "bars":
  [{"label": "1", "value": 70}, {"label": "2", "value": 0}, {"label": "3", "value": 81}]}', 'sales by day, up to today') from page;
select is(tests.keyboard(got), '◀️ October 2026 | 👥 By cashier | 📥 Excel, 📥 CSV | ◀️ Back, 🏠 Menu', 'the month before, none after') from page;
create temp table before as select tests.press(7003, tests.data_of(got, '◀️ October 2026'), 'partner') as got from page;
select matches(tests.reply(got), E'^📅 <b>October 2026</b>\n\nPurchases: <b>1</b>, clients: 1\nSales: <b>50\u00A0₴</b>', 'October') from before;
select is(tests.keyboard(got), '◀️ September 2026, November 2026 ▶️ | 👥 By cashier | 📥 Excel, 📥 CSV | ◀️ Back, 🏠 Menu', 'with both neighbours') from before;
create temp table first as select tests.press(7003, 'rep_month:2026-09-01', 'partner') as got;
select is(tests.methods(got), 'editMessageText', 'a month without sales is a text') from first;
select doesnt_match(tests.keyboard(got), 'August', 'before the partner joined there is nothing') from first;
select is((select count(*) from (values ('2026-08-01'), ('2026-12-01'), ('2026-13-01'), ('2026-11-02'), ('x'), ('')) v (bad)
  where tests.reply(tests.press(7003, 'rep_month:' || v.bad, 'partner')) !~ 'November 2026'), 0::bigint, 'what is no month of theirs is the present one');

select * from finish();
rollback;

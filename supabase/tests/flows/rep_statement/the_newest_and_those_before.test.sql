begin;
select plan(5);

select core.set_clock('2026-11-21 10:00+00');
create temp table person as select v.name, p.id from (values (7001, 'Anna'), (7002, 'Vera'), (7003, 'Oleh')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name, 'language_code', 'en')) p;
create function pg_temp.who(p_name text) returns bigint language sql as 'select id from person where name = p_name';
create temp table shop as with p as (insert into loyalty.partner (name, created_at) values ('Zerno', '2026-09-10 10:00+00') returning id) select id from p;
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
select shop.id, person.id, case name when 'Oleh' then 'owner' else 'cashier' end, 'test', core.now() from shop, person where name <> 'Anna';
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, pg_temp.who('Anna'), pg_temp.who(p_cashier), p_bill)).id from shop$$;

select matches(tests.reply(tests.press(7003, 'rep_statement', 'partner')), '^There are no statements yet', 'none at first');
insert into loyalty.statement (number, partner_id, month, from_entry_id, to_entry_id, opening, issued, redeemed, reversed, expired, other, fee, closing, point_value_minor, issued_at)
select shop.id || to_char(m, '-YYYY-MM'), shop.id, m::date, 0, 0, 0, 1000, 1500, 0, 0, 0, 20, 480, 100, core.now()
from shop, generate_series(timestamp '2026-09-01', '2026-10-01', '1 month') m;
with other as (insert into loyalty.partner (name) values ('Other') returning id)
insert into loyalty.statement (number, partner_id, month, from_entry_id, to_entry_id, opening, issued, redeemed, reversed, expired, other, fee, closing, point_value_minor, issued_at)
select 'other', id, '2026-08-01', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100, core.now() from other;
create temp table page as select tests.press(7003, 'rep_statement', 'partner') as got;
select matches(tests.reply(got), E'^📄 <b>Statement No. \\d+-2026-10</b>\nOctober 2026, in points\n.*Given to clients: 1,000\n.*Closing: <b>480</b>\n\nThe programme owes you 480\u00A0₴\.$', 'the newest') from page;
select is(tests.keyboard(got), '◀️ September 2026 | 📥 Excel, 📥 CSV | ◀️ Back, 🏠 Menu', 'leads to the one before') from page;
select matches(tests.reply(tests.press(7003, 'rep_statement:2026-09-01', 'partner')), 'September 2026', 'which is shown');
select matches(tests.reply(tests.press(7003, 'rep_statement:2026-08-01', 'partner')), 'October 2026', 'another partner''s is not');

select * from finish();
rollback;

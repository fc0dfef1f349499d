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

select pg_temp.sell('test:1', 5000), pg_temp.sell('test:2', 15000, 'Oleh'), pg_temp.sell('test:3', 5000);
update people.person p set name = case n.name when 'Vera' then '<b>Vera' else n.name end from person n where n.id = p.id;
create temp table page as select tests.press(7003, 'rep_staff', 'partner') as got;
select is(tests.reply(got), E'👥 <b>By cashier</b>\nNovember 2026\n\n<b>Oleh</b>: 150\u00A0₴, 1 purchase\n<b>&lt;b&gt;Vera</b>: 100\u00A0₴, 2 purchases', 'the one who sold most first') from page;
select is(tests.payloads(got) #> '{0,photo,$chart,bars}', '[{"label": "Oleh", "value": 150}, {"label": "<b>Vera", "value": 100}]', 'the picture has plain names') from page;
select is(tests.keyboard(got), '📅 November 2026 | 📥 Excel, 📥 CSV | ◀️ Back, 🏠 Menu', 'and what goes on') from page;
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
select shop.id, p.id, 'cashier', 'test', core.now() from shop, generate_series(1, 40) n,
  lateral people.add_person(jsonb_build_object('id', 8000 + n, 'first_name', repeat('Щ', 64), 'language_code', 'uk')) p;
select loyalty.purchase('many:' || s.person_id, s.partner_id, pg_temp.who('Anna'), s.person_id, 100) from loyalty.staff s;
create temp table crowd as select tests.press(7003, 'rep_staff', 'partner') as got;
select ok(length(tests.reply(got)) < 1024 and tests.reply(got) ~ '34 more in the file$' and jsonb_array_length(tests.payloads(got) #> '{0,photo,$chart,bars}') = 20,
  'many with long names still fit a caption and a picture') from crowd;

select * from finish();
rollback;

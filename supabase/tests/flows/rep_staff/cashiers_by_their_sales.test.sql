begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('Anna', 'Vera', 'Oleh');
create temp table shop as select tests.add_shop('Vera', 'Oleh', '2026-09-10 10:00+00') as id;
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, tests.who('Anna'), tests.who(p_cashier), p_bill)).id from shop$$;

select pg_temp.sell('test:1', 5000), pg_temp.sell('test:2', 15000, 'Oleh'), pg_temp.sell('test:3', 5000);
update people.person p set name = case n.name when 'Vera' then '<b>Vera' else n.name end from tests.known n where n.id = p.id;
create temp table page as select tests.press(7003, 'rep_staff', 'partner') as got;
select is(tests.reply(got), E'👥 <b>By cashier</b>\nNovember 2026\n\n<b>Oleh</b>: 150\u00A0₴, 1 purchase\n<b>&lt;b&gt;Vera</b>: 100\u00A0₴, 2 purchases', 'the one who sold most first') from page;
select is(tests.payloads(got) #> '{0,photo,$chart,bars}', '[{"label": "Oleh", "value": 150}, {"label": "<b>Vera", "value": 100}]', 'the picture has plain names') from page;
select is(tests.keyboard(got), '📅 November 2026 | 📥 Excel, 📥 CSV | ◀️ Back, 🏠 Menu', 'and what goes on') from page;
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
select shop.id, p.id, 'cashier', 'test', core.now() from shop, generate_series(1, 40) n,
  lateral people.add_person(jsonb_build_object('id', 8000 + n, 'first_name', repeat('Щ', 64), 'language_code', 'uk')) p;
select loyalty.purchase('many:' || s.person_id, s.partner_id, tests.who('Anna'), s.person_id, 100) from loyalty.staff s;
create temp table crowd as select tests.press(7003, 'rep_staff', 'partner') as got;
select ok(length(tests.reply(got)) < 1024 and tests.reply(got) ~ '34 more in the file$' and jsonb_array_length(tests.payloads(got) #> '{0,photo,$chart,bars}') = 20,
  'many with long names still fit a caption and a picture') from crowd;

select * from finish();
rollback;

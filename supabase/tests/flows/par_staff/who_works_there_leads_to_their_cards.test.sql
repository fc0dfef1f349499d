begin;
select plan(5);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
create temp table shop as with p as (insert into loyalty.partner (name) values ('Zerno'), ('Kalach') returning id) select min(id) as id, max(id) as other from p;
create temp table person as select n, p.id from generate_series(1, 10) n, lateral people.add_person(jsonb_build_object('id', 7000 + n, 'first_name', 'P' || n)) p;
insert into loyalty.staff (partner_id, person_id, role, status, added_by, added_at)
select case when n = 10 then other else shop.id end, person.id, case n when 1 then 'owner' else 'cashier' end, case n when 2 then 'suspended' else 'active' end, 'test', core.now() from person, shop;

create temp table page as select tests.press(42, 'par_staff:' || id, 'admin') as got from shop;
select matches(tests.reply(got), '<b>Zerno</b>, staff: 9\.', 'how many, of this partner') from page;
select matches(tests.keyboard(got), '^🟢 P1 · owner \| ⏸ P2 · cashier \| 🟢 P3 · cashier \| .*P8 · cashier \| More ▶️ \| ◀️ To the partner', 'role and state, eight a page') from page;
create temp table rest as select tests.press(42, tests.data_of(got, 'More ▶️'), 'admin') as got from page;
select is(tests.keyboard(got), '🟢 P9 · cashier | ◀️ To the partner | 🏠 Menu', 'then the rest') from rest;
select matches(tests.reply(tests.press(42, tests.data_of(got, '🟢 P9 · cashier'), 'admin')), '^👤 <b>P9</b>', 'a button to the person') from rest;
select matches(tests.reply(tests.press(42, 'par_staff:x', 'admin')), 'no such partner', 'edited data is refused');

select * from finish();
rollback;

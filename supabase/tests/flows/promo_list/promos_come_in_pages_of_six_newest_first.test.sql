begin;
select plan(3);

select core.set_clock('2026-11-21 12:00+02');
insert into loyalty.partner (name) values ('Bean'), ('Other');
select tests.say(7106, '/start', 'partner');
select loyalty.add_staff((select id from loyalty.partner where name = 'Bean'), tests.person(7106), 'owner', 'admin');
select loyalty.create_promo(p.id, p.name || n, 'Text', null, '2026-12-01', 'admin') from generate_series(1, 7) n, loyalty.partner p;
create temp table page as select tests.press(7106, 'promos', 'partner') as result;
select is(tests.keyboard(result), '📝 Bean7 | 📝 Bean6 | 📝 Bean5 | 📝 Bean4 | 📝 Bean3 | 📝 Bean2 | Older ▶️ | ➕ New promo | 🏠 Menu') from page;
select is(tests.keyboard(tests.press(7106, tests.data_of(result, 'Older ▶️'), 'partner')), '📝 Bean1 | ➕ New promo | 🏠 Menu') from page;
select core.set_clock('2026-12-02 00:00+02');
select is(tests.keyboard(tests.press(7106, tests.data_of(result, 'Older ▶️'), 'partner')), '🏁 Bean1 | ➕ New promo | 🏠 Menu', 'its days are over')
from page;

select * from finish();
rollback;

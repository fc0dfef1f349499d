begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

select tests.serve(n || '00') from generate_series(1, 8) n;
create temp table page as select tests.press(7002, 'refund', 'partner') as r;
select matches(tests.keyboard(r), '^12:00 · 800.₴ · Anna \| (12:00 · [0-9]00.₴ · Anna \| ){5}Older ▶️ \| 🔎') from page;
select matches(tests.keyboard(tests.press(7002, tests.data_of(r, 'Older ▶️'), 'partner')), '^12:00 · 200.₴ · Anna \| 12:00 · 100.₴ · Anna \| 🔎') from page;
select matches(tests.reply(tests.press(7004, 'refund', 'partner')), '^You do not work for any partner', 'not for strangers');
select core.set_clock('2026-11-22 10:00+00');
select matches(tests.reply(tests.press(7002, 'refund', 'partner')), '^There is nothing to refund today');

select * from finish();
rollback;

begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

insert into loyalty.reward (name, price_points, valid_from) select 'Gift ' || n, n * 10, core.now() from generate_series(1, 8) n;
create temp table page as select tests.say(7001, '/rewards') as r;
select matches(tests.keyboard(r), '^Gift 1 · 10 \| .*Gift 6 · 60 \| Dearer ▶️ \| 🎟 My codes') from page;
create temp table next as select tests.press(7001, tests.data_of(r, 'Dearer ▶️')) as r from page;
select matches(tests.keyboard(r), '^Gift 7 · 70 \| Gift 8 · 80 \| ◀️ Cheaper \| 🎟 My codes') from next;
select matches(tests.keyboard(tests.press(7001, tests.data_of(r, '◀️ Cheaper'))), '^Gift 1 · 10 ') from next;
update loyalty.reward set status = 'stopped';
select matches(tests.reply(tests.say(7001, '/rewards')), '^🎁 There are no rewards right now');

select * from finish();
rollback;

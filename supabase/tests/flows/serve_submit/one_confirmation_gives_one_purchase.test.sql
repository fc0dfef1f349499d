begin;
select plan(3);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

select tests.say(7002, '/start c_' || tests.card(), 'partner');
create temp table screen as select tests.say(7002, '100', 'partner') as r;
create temp table data as select tests.data_of(r, '✅ Enter the purchase') as data from screen;
select tests.press(7002, data, 'partner', 888) from data;
select tests.press(7002, data, 'partner', 888) from data;
select is((select count(*) from loyalty.purchase), 1::bigint, 'an update that comes again gives none');
select tests.press(7002, data, 'partner') from data;
select is((select count(*) from loyalty.purchase), 1::bigint, 'a second tap neither');
select tests.say(7002, '/start c_' || tests.card(), 'partner');
create temp table again as select tests.say(7002, '100', 'partner') as r;
select tests.press(7002, tests.data_of(r, '✅ Enter the purchase'), 'partner') from again;
select is((select count(*) from loyalty.purchase), 2::bigint, 'the same bill of a new scan is a new purchase');

select * from finish();
rollback;

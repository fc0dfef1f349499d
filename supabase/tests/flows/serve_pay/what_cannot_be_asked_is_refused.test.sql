begin;
select plan(7);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

select tests.say(7002, '/start c_' || tests.card(), 'partner');
create temp table screen as select tests.say(7002, '100', 'partner') as r;
create temp table other as select tests.data_of(r, '✏️ Another number') as data from screen;
select matches(tests.reply(tests.press(7002, data, 'partner')), '^💎 Up to 50 points can pay for this bill.*How many points', 'the most is told') from other;
select matches(tests.reply(tests.say(7002, '51', 'partner')), '^That many points cannot pay for this bill', 'more than may pay');
select matches(tests.reply(tests.say(7002, '1,5', 'partner')), '^Enter a whole number of points', 'a part of a point');
select matches(tests.reply(tests.say(7002, '0', 'partner')), '^⚠️ It takes an amount', 'none');
select is(tests.place(7002, 'partner'), 'serve.ask:3', 'the question stays');
select is_empty('select from loyalty.spend', 'nobody was asked');
select tests.press(7002, data, 'partner') from other;
select is(tests.place(7002, 'partner'), 'serve.ask:3', 'a button of a sale that is not open any more leads nowhere');

select * from finish();
rollback;

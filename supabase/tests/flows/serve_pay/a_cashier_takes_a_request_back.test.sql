begin;
select plan(5);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

create temp table asked as select tests.ask_for_points('300', '20') as id;
select matches(tests.reply(tests.press(7002, 'serve_cancel:' || id, 'partner')), '^✖️ The request is taken back') from asked;
select matches(tests.reply(tests.press(7001, 'sp_yes:' || id)), '^This request is over', 'a yes after that changes nothing') from asked;
select is_empty('select from loyalty.purchase');
create temp table other as select tests.ask_for_points('300', '20') as id;
create temp table screen as select tests.press(7002, 'serve_plain:' || id, 'partner') as r from other;
select is((select status from loyalty.spend order by id desc limit 1), 'cancelled', 'going on without points takes it back, too');
select is(tests.place(7002, 'partner'), 'serve.sale:3');

select * from finish();
rollback;

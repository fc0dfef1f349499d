begin;
select plan(5);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

create temp table code as select tests.card() as code;
select core.set_clock('2026-11-21 10:05+00');
select matches(tests.reply(tests.say(7002, '/start c_' || code, 'partner')), '^This code is no longer valid', 'an expired one') from code;
select matches(tests.reply(tests.say(7002, '/start c_nonsense', 'partner')), '^This code is no longer valid', 'one that never was');
update code set code = tests.card();
select tests.say(7002, '/start c_' || code, 'partner') from code;
create temp table screen as select tests.say(7002, '10', 'partner') as r;
select tests.press(7002, tests.data_of(r, '✅ Enter the purchase'), 'partner') from screen;
select matches(tests.reply(tests.say(7002, code, 'partner')), '^This code is no longer valid', 'one that served') from code;
select is((select count(*) from loyalty.purchase), 1::bigint, 'no other purchase');
select throws_ok(format($$select flows.serve_find_client(row('partner', 7002, 7002, %s, 'en', 1, 'text', null, null, '000000', null, null, null, false, core.now())::dialog.turn, '000000')$$,
  tests.who('vera')), 'KP660', null, 'as a registered error');

select * from finish();
rollback;

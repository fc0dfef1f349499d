begin;
select plan(7);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

select tests.say(7002, '/start c_' || tests.card(), 'partner');
create temp table code as select (people.issue_card_code(tests.who('bob'))).code;
select matches(tests.reply(tests.say(7002, code, 'partner')), '^This is another client''s code, not an amount') from code;
select is(tests.place(7002, 'partner'), 'serve.sale:2', 'the question stays');
select throws_ok(format($$select flows.serve_resolve_amount(row('partner', 7002, 7002, 1, 'en', 1, 'text', null, null, %L, null, null, null, false, core.now())::dialog.turn, '1', '{}')$$, code), 'KP663') from code;
select matches(tests.reply(tests.say(7002, code || ',00', 'partner')), 'Bill', 'with its hundredths it is one') from code;
select tests.say(7002, '/start c_' || tests.card(), 'partner');
select matches(tests.reply(tests.say(7002, '0', 'partner')), '^⚠️ It takes an amount', 'nothing is none');
select matches(tests.reply(tests.say(7002, '-5', 'partner')), '^⚠️ It takes an amount', 'nor what is below');
select matches(tests.reply(tests.say(7002, '0501234567', 'partner')), '^⚠️ It takes an amount', 'nor a phone');

select * from finish();
rollback;

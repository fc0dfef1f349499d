begin;
select plan(6);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

update people.person set phone = '+380501234567' where id = tests.who('anna');
select tests.serve('100');
select is(tests.place(7002, 'partner'), 'serve.done');
select matches(tests.reply(tests.say(7002, tests.card(), 'partner')), '👤 <b>Anna</b>', 'after a sale');
select is(tests.place(7002, 'partner'), 'serve.sale:2');
select tests.say(7002, '/start', 'partner');
select matches(tests.reply(tests.say(7002, '050 123 45 67', 'partner')), '👤 <b>Anna</b>', 'at home');
select tests.say(7002, '/start', 'partner');
select matches(tests.reply(tests.say(7002, '12345678', 'partner')), '^⚠️ That is no client''s code', 'figures that are nothing');
select matches(tests.reply(tests.say(7002, 'good morning', 'partner')), '^I did not get that', 'words are no client');

select * from finish();
rollback;

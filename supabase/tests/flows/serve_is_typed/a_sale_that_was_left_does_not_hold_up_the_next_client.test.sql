begin;
select plan(5);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

select tests.say(7002, '/start c_' || tests.card(), 'partner');
select tests.say(7002, '◀️ Back', 'partner');
select tests.say(7002, '◀️ Back', 'partner');
select is(tests.place(7002, 'partner'), 'serve.done:1', 'left with its client known');
create temp table code as select (people.issue_card_code(tests.who('bob'))).code;
select matches(tests.reply(tests.say(7002, code, 'partner')), '👤 <b>Bob</b>', 'the next client''s code begins the next sale') from code;
select is(tests.draft(7002, 'partner') #>> '{client,shown}', 'Bob');
select core.set_clock('2026-11-21 10:40+00');
select matches(tests.reply(tests.say(7002, 'hello', 'partner')), 'You began and did not finish', 'anything else offers the one that was left too long');
select matches(tests.reply(tests.say(7002, tests.card(), 'partner')), '👤 <b>Anna</b>', 'a code does not');

select * from finish();
rollback;

begin;
select plan(4);

select tests.add_probe('[{}]');
select core.set_clock('2026-11-21 10:00:00+00');
select tests.say(1, '/start');
select tests.say(1, '/probe');
create temp table summary as select tests.say(1, 'one') as got;
select core.set_clock('2026-11-23 10:00:00+00');
create temp table late as select tests.press(1, tests.data_of(got, '✅ That''s right')) as got from summary;

select matches(tests.reply(got), 'You stopped at step 1 of 1', 'the draft is offered') from late;
select is((select count(*) from tests.submitted), 0::bigint, 'nothing is submitted');
create temp table resumed as select tests.press(1, tests.data_of(got, '▶️ Continue')) as got from late;
select matches(tests.reply(got), '^Right\?', 'Continue shows the confirmation again') from resumed;
select tests.press(1, tests.data_of(got, '✅ That''s right')) from resumed;
select is((select count(*) from tests.submitted), 1::bigint, 'which can be pressed');

select * from finish();
rollback;

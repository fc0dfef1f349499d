begin;
select plan(4);

select tests.add_probe('[{}]');
select tests.say(1, '/start');
select tests.say(1, '/probe');
create temp table summary as select tests.say(1, 'one') as got;
create temp table again as select tests.say(1, 'yes, of course') as got;

select matches(tests.reply(got), '^Right\?', 'the confirmation') from again;
select is(tests.draft(1), '{"q1": "one"}', 'the text is no answer');
select tests.press(1, tests.data_of(got, '✅ That''s right')) from summary;
select is((select count(*) from tests.submitted), 0::bigint, 'the older confirmation is stale');
select tests.press(1, tests.data_of(got, '✅ That''s right')) from again;
select is((select count(*) from tests.submitted), 1::bigint, 'the newer one submits');

select * from finish();
rollback;

begin;
select plan(3);

select tests.add_probe('[{}, {}]');
select tests.say(1, '/start');
select tests.say(1, '/probe');
select tests.say(1, 'one');
create temp table answer as select tests.press(1, 'form.confirm:' || (select version from dialog.session)) as got;

select is(got #>> '{answer,text}', 'This menu has expired, here is a fresh one.', 'a button that nobody made') from answer;
select is((select count(*) from tests.submitted), 0::bigint, 'submits nothing');
select is(tests.place(1), 'client.probe:2', 'and the question stands');

select * from finish();
rollback;

begin;
select plan(3);

select tests.say(1, '/start');
select tests.say(1, 'Hanna');
create temp table answer as select tests.press(1, 'delete_me') as got;

select is(got ->> 'status', '200', 'it is done') from answer;
select is((select count(*) from dialog.session), 0::bigint, 'the draft is gone with the rest');
select is((select count(*) from gateway.failures), 0::bigint, 'nothing failed');

select * from finish();
rollback;

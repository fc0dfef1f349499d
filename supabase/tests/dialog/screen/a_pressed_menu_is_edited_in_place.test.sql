begin;
select plan(3);

select tests.say(1, '/start');
select tests.say(1, '/cancel');
create temp table answer as select tests.press(1, 'settings') as got;

select is(tests.methods(got), 'editMessageText', 'no new message') from answer;
select is(got #> '{deliveries,0,payload,message_id}', '77', 'the one that was pressed') from answer;
select is(got #>> '{deliveries,0,payload,parse_mode}', 'HTML', 'as HTML') from answer;

select * from finish();
rollback;

begin;
select plan(1);

select tests.say(1, '/start');
create temp table answer as select api.handle_update('client', tests.press_of(1, 'x') #- '{callback_query,data}') as got;

select is(got #>> '{answer,text}', 'This menu has expired, here is a fresh one.', 'a game''s button, say') from answer;

select * from finish();
rollback;

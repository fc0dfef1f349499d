begin;
select plan(3);

select tests.say(1, '/start');
select people.register(tests.person(1), 'Hanna', '+380501234567', null);
create temp table answer as select tests.say(1, '/start') as got;

select matches(tests.replies(got), 'Welcome back, Hanna!', 'by the name they gave') from answer;
select is(tests.place(1), 'client.home', 'not to the form again');
select doesnt_match(tests.keyboard(got), 'registration', 'which the menu offers no more') from answer;

select * from finish();
rollback;

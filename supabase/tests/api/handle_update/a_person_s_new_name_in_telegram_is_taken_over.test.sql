begin;
select plan(1);

select tests.say(1, '/start', p_from => '{"last_name": "Old", "username": "old"}');
select tests.say(1, '/help', p_from => '{"first_name": "Hanna", "username": "new"}');

select results_eq('select first_name::text, last_name::text, username::text from people.person', $$values ('Hanna', null::text, 'new')$$, 'names are those of the last input');

select * from finish();
rollback;

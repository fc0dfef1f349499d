begin;
select plan(1);

select tests.say(1, '/start');
select people.register(tests.person(1), 'Anna', '+380501111111', '1990-01-01');
create temp table before as select registered_at from people.person;
select tests.say(1, '/register');
select tests.say(1, 'Hanna');
select tests.say(1, '+380502222222');
create temp table summary as select tests.say(1, 'Skip') as got;
select tests.press(1, tests.data_of(got, '✅ That''s right')) from summary;

select results_eq('select name::text, phone::text, birthday, registered_at from people.person',
  $$select 'Hanna', '+380502222222', '1990-01-01'::date, registered_at from before$$, 'name and phone are new; the birthday and the day of registration stay');

select * from finish();
rollback;

begin;
select plan(2);

select lives_ok($$select tests.say(1, '/start', p_from => pg_catalog.jsonb_build_object('first_name', repeat('и', 500), 'last_name', repeat('я', 500), 'username', repeat('u', 500)))$$,
  'names longer than Telegram''s');
select results_eq('select length(first_name), length(last_name), length(username) from people.person', 'values (256, 256, 64)', 'are cut');

select * from finish();
rollback;

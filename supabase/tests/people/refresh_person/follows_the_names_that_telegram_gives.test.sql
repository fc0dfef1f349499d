begin;
select plan(2);

create temp table anna as select * from people.add_person('{"id": 7001, "first_name": "Anna", "username": "anna", "language_code": "ru"}');
select is(people.refresh_person((select id from anna), '{"id": 7001, "first_name": "Anne", "last_name": "K", "language_code": "uk"}'), 'ru',
  'the language chosen once stays');
select results_eq($$select first_name::text, last_name::text, username::text, locale::text from people.person where telegram_id = 7001$$,
  $$values ('Anne', 'K', null::text, 'ru')$$, 'names change, a username given up goes');

select * from finish();
rollback;

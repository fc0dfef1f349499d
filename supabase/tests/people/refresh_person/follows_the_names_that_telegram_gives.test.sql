begin;
select plan(2);

create temp table anna as select * from people.add_person('{"id": 7001, "first_name": "Anna", "username": "anna", "language_code": "ru"}');
create temp table renamed as select p.* from anna, people.refresh_person(anna.id,
  '{"id": 7001, "first_name": "Anne", "last_name": "K", "language_code": "uk"}') p;
select results_eq($$select first_name::text, last_name::text, username::text, locale::text from renamed$$, $$values ('Anne', 'K', null::text, 'ru')$$,
  'names change, a username given up goes, the language chosen once stays');
select results_eq($$select * from people.person where telegram_id = 7001$$, $$select * from renamed$$, 'the row says the same');

select * from finish();
rollback;

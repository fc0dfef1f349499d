begin;
select plan(2);

create temp table anna as select * from people.add_person('{"id": 7001, "first_name": "Anna"}');
create temp table before as select xmin::text as written_by, ctid::text as place from people.person where telegram_id = 7001;
select is(people.refresh_person((select id from anna), '{"id": 7001, "first_name": "Anna"}'), 'en', 'the language');
select results_eq($$select xmin::text, ctid::text from people.person where telegram_id = 7001$$, 'select * from before', 'the row was not written');

select * from finish();
rollback;

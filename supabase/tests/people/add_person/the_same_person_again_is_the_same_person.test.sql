begin;
select plan(2);

create temp table first as select * from people.add_person('{"id": 7001, "first_name": "Anna"}');
create temp table second as select * from people.add_person('{"id": 7001, "first_name": "Other", "language_code": "ru"}');
select results_eq('select * from second', 'select * from first', 'nothing is changed by a second first contact');
select is((select count(*) from people.person where telegram_id = 7001), 1::bigint, 'there is one row');

select * from finish();
rollback;

begin;
select plan(3);

create temp table p as select * from people.add_person(jsonb_build_object('id', 7001, 'first_name', repeat('я', 300), 'last_name', repeat('🎂', 300),
  'username', repeat('u', 99)));
select results_eq($$select length(first_name), length(last_name), length(username) from p$$, $$values (256, 256, 64)$$, 'too long is cut');
create temp table q as select * from people.add_person('{"id": 7002}');
select results_eq($$select first_name::text, last_name::text, username::text, locale::text from q$$, $$values ('', null::text, null::text, 'en')$$, 'missing is empty, and English');
create temp table r as select * from people.add_person('{"id": 7003, "first_name": "مرحبا \u202e abc"}');
select is((select first_name from r), U&'مرحبا \202E abc', 'right to left is kept as it came');

select * from finish();
rollback;

begin;
select plan(5);

create temp table anna as select * from people.add_person('{"id": 7001}');
create temp table first as select c.* from anna, people.issue_card_code(anna.id) c;
select matches((select code from first), '^[0-9]{6}$', 'six digits');
select is(people.person_by_card_code((select code from first)), (select id from anna), 'it stands for the person');
create temp table second as select c.* from anna, people.issue_card_code(anna.id) c;
select is((select count(*) from people.card_code where person_id = (select id from anna)), 1::bigint, 'a new code takes the old one''s place');
select is(people.person_by_card_code((select code from second)), (select id from anna), 'the new one works');
select ok((select first.code = second.code or people.person_by_card_code(first.code) is null from first, second), 'the old one does not');

select * from finish();
rollback;

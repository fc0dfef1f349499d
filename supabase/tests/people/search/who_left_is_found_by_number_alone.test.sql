begin;
select plan(2);

create temp table ann as select * from people.add_person('{"id": 7001, "first_name": "Ann"}');
select people.delete_person(id) from ann;
select is_empty($$select * from people.search('ann')$$, 'their name is nowhere');
select is((select s.person_id from ann, people.search(ann.id::text) s), (select id from ann), 'their number stays');

select * from finish();
rollback;

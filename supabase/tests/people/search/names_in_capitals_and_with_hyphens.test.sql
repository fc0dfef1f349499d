begin;
select plan(3);

create temp table anna as select * from people.add_person('{"id": 7001, "first_name": "Анна-Марія"}');
select results_eq($$select person_id from people.search('АННА')$$, $$select id from anna$$, 'in capitals that are not ASCII');
select results_eq($$select person_id from people.search('анна-мар')$$, $$select id from anna$$, 'a name with a hyphen that is half written');
select is_empty($$select person_id from people.search($q$'; & | ! :* \ $q$)$$, 'signs of the query language find nobody');

select * from finish();
rollback;

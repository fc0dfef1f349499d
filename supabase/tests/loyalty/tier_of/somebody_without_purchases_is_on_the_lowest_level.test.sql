begin;
select plan(1);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
select is((loyalty.tier_of((select id from anna), core.now())).id, 'bronze', 'bronze, without a row');

select * from finish();
rollback;

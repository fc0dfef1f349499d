begin;
select plan(2);

create temp table anna as select * from people.add_person('{"id": 7001}');
select core.set_clock('2026-11-21 10:00+00');
select people.delete_person((select id from anna));
create temp table before as select * from people.person where id = (select id from anna);
create temp table audit_before as select count(*) as n from core.audit;
select core.set_clock('2026-11-22 10:00+00');
select people.delete_person((select id from anna));
select people.delete_person(-1);
select results_eq('select * from people.person where id = (select id from anna)', 'select * from before', 'the row is as it was');
select is((select count(*) from core.audit), (select n from audit_before), 'nothing new is put on record, nor for nobody');

select * from finish();
rollback;

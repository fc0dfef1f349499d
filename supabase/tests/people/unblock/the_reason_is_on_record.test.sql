begin;
select plan(1);

create temp table ann as select * from people.add_person('{"id": 7001}');
select people.block(id, 'person:1', 'tricks'), people.unblock(id, 'person:1', 'a mistake') from ann;
select is((select detail ->> 'reason' from core.audit where action = 'unblock.person'), 'a mistake', 'kept');

select * from finish();
rollback;

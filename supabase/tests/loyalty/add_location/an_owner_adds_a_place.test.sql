begin;
select plan(5);

insert into loyalty.partner (name) values ('Зерно');
create temp table shop as select id from loyalty.partner;
create temp table ivan as select * from people.add_person('{"id": 7001}');
create temp table olha as select * from people.add_person('{"id": 7002}');
select loyalty.add_staff((select id from shop), id, 'owner', 'admin') from ivan;
create temp table added as
select loyalty.add_location((select id from shop), 'На Подолі', 'Київ, Спаська 5', '8-20', 'person:' || id) as id from ivan;
select results_eq($$select id, partner_id, name, address, hours, closed_at from loyalty.location$$,
  $$select a.id, s.id, 'На Подолі', 'Київ, Спаська 5', '8-20', null::timestamptz from added a, shop s$$, 'it is there');
select is((select (detail ->> 'location_id')::bigint from core.audit where action = 'add.location'), (select id from added), 'and recorded');
select throws_ok($$select loyalty.add_location((select id from shop), 'X', 'Y', null, 'person:' || id) from olha$$, 'KP304', null, 'a stranger adds none');
select throws_ok($$select loyalty.add_location(999999999999, 'X', 'Y', null, 'admin')$$, 'KP300', null, 'no such partner');
select is((select count(*) from loyalty.location), 1::bigint, 'one place');

select * from finish();
rollback;

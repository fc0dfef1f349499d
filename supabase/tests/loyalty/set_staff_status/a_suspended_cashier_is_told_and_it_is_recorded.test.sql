begin;
select plan(5);

insert into loyalty.partner (name) values ('Зерно');
create temp table shop as select id from loyalty.partner;
create temp table ivan as select * from people.add_person('{"id": 7001, "language_code": "en"}');
select loyalty.add_staff((select id from shop), id, 'cashier', 'admin') from ivan;
delete from gateway.outbox;
select loyalty.set_staff_status((select id from shop), id, 'suspended', 'admin') from ivan;
select loyalty.set_staff_status((select id from shop), id, 'suspended', 'admin') from ivan;
select loyalty.set_staff_status((select id from shop), id, 'active', 'admin') from ivan;
select results_eq($$select action from core.audit where action ~ 'suspend|resume' order by id$$,
  $$values ('suspend.staff'), ('resume.staff')$$, 'once each');
select matches((select string_agg(payload ->> 'text', '|' order by id) from gateway.outbox),
  'suspended.*\|.*again', 'both times they are told');
select throws_ok($$select loyalty.set_staff_status((select id from shop), 999999999999, 'suspended', 'admin')$$, 'KP302', null, 'nobody there');
select throws_ok($$select loyalty.set_staff_status(999999999999, id, 'suspended', 'admin') from ivan$$, 'KP300', null, 'no such partner');
select throws_ok($$select loyalty.set_staff_status((select id from shop), id, 'active', 'person:' || id) from ivan$$, 'KP304', null, 'a cashier decides nothing');

select * from finish();
rollback;

begin;
select plan(4);

insert into loyalty.partner (name) values ('Зерно');
create temp table shop as select id from loyalty.partner;
create temp table ivan as select * from people.add_person('{"id": 7001}');
create temp table olha as select * from people.add_person('{"id": 7002}');
select loyalty.add_staff((select id from shop), id, 'owner', 'admin') from ivan;
select loyalty.add_staff((select id from shop), id, 'cashier', 'admin') from olha;
delete from gateway.outbox;
select loyalty.set_partner_status(id, 'suspended', 'admin') from shop;
select loyalty.set_partner_status(id, 'suspended', 'admin') from shop;
select results_eq($$select bot_id::text, chat_id from gateway.outbox$$, $$values ('partner', 7001::bigint)$$, 'the owner is told once');
select loyalty.set_partner_status(id, 'active', 'admin') from shop;
select is((select status from loyalty.partner), 'active', 'it goes on');
select results_eq($$select actor, action, subject from core.audit where action like '%.partner' order by id$$,
  $$select 'admin', a, 'partner:' || id from shop, (values ('suspend.partner'), ('resume.partner')) v (a)$$, 'each decision is recorded');
select throws_ok($$select loyalty.set_partner_status(999999999999, 'suspended', 'admin')$$, 'KP300', null, 'no such partner');

select * from finish();
rollback;

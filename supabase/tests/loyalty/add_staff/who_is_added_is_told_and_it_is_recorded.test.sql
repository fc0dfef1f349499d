begin;
select plan(5);

insert into loyalty.partner (name) values ('Зерно');
create temp table shop as select id from loyalty.partner;
create temp table ivan as select * from people.add_person('{"id": 7001, "language_code": "uk"}');
create temp table owner as select * from people.add_person('{"id": 7002}');
select loyalty.add_staff((select id from shop), (select id from owner), 'owner', 'admin');
delete from gateway.outbox;
select loyalty.add_staff((select id from shop), (select id from ivan), 'cashier', 'person:' || (select id from owner));
select loyalty.add_staff((select id from shop), (select id from ivan), 'cashier', 'person:' || (select id from owner));
select results_eq($$select bot_id::text, chat_id from gateway.outbox$$, $$values ('partner', 7001::bigint)$$, 'told once, by the partner bot');
select matches((select payload ->> 'text' from gateway.outbox), 'касиром у «Зерно»', 'in their language');
select loyalty.set_staff_status((select id from shop), (select id from ivan), 'suspended', 'admin');
select loyalty.add_staff((select id from shop), (select id from ivan), 'owner', 'admin');
select results_eq($$select role, status from loyalty.staff where person_id = (select id from ivan)$$,
  $$values ('owner', 'suspended')$$, 'another role lifts no suspension');
select results_eq($$select actor, detail ->> 'role' from core.audit where action = 'add.staff' and (detail ->> 'person_id')::bigint = (select id from ivan) order by id$$,
  $$select 'person:' || id, 'cashier' from owner union all values ('admin', 'owner')$$, 'each decision is recorded');
select throws_ok($$select loyalty.add_staff((select id from shop), (select id from owner), 'cashier', 'person:' || (select id from ivan))$$,
  'KP304', null, 'a suspended owner decides nothing');

select * from finish();
rollback;

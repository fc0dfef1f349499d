begin;
select plan(4);

insert into loyalty.partner (name) values ('Зерно');
create temp table shop as select id from loyalty.partner;
create temp table ivan as select * from people.add_person('{"id": 7001}');
create temp table olha as select * from people.add_person('{"id": 7002}');
select loyalty.add_staff((select id from shop), id, 'owner', 'admin') from ivan;
select throws_ok($$select loyalty.add_staff((select id from shop), id, 'cashier', 'admin') from ivan$$, 'KP307', null, 'the only one');
select is((select role from loyalty.staff), 'owner', 'stays');
select throws_ok($$select loyalty.add_staff(999999999999, id, 'cashier', 'admin') from olha$$, 'KP300', null, 'no such partner');
select loyalty.add_staff((select id from shop), id, 'owner', 'admin') from olha;
select lives_ok($$select loyalty.add_staff((select id from shop), id, 'cashier', 'admin') from ivan$$, 'with another one they may go');

select * from finish();
rollback;

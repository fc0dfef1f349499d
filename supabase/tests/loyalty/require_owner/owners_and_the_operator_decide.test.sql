begin;
select plan(6);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
create temp table ivan as select * from people.add_person('{"id": 7001}');
create temp table olha as select * from people.add_person('{"id": 7002}');
select loyalty.add_staff(pg_temp.shop('Зерно'), id, 'owner', 'admin') from ivan;
select loyalty.add_staff(pg_temp.shop('Зерно'), id, 'owner', 'admin') from olha;
select lives_ok($$select loyalty.require_owner(pg_temp.shop('Зерно'), 'person:' || id) from ivan$$, 'an owner');
select lives_ok($$select loyalty.require_owner(pg_temp.shop('Зерно'), 'admin')$$, 'the operator');
select throws_ok($$select loyalty.require_owner(pg_temp.shop('Калач'), 'person:' || id) from ivan$$, 'KP304', null, 'the owner of another partner');
select throws_ok($$select loyalty.require_owner(999999999999, 'admin')$$, 'KP300', null, 'no such partner');
select loyalty.set_staff_status(pg_temp.shop('Зерно'), id, 'suspended', 'admin') from ivan;
select throws_ok($$select loyalty.require_owner(pg_temp.shop('Зерно'), 'person:' || id) from ivan$$, 'KP304', null, 'a suspended owner');
select loyalty.add_staff(pg_temp.shop('Зерно'), id, 'cashier', 'admin') from ivan;
select throws_ok($$select loyalty.require_owner(pg_temp.shop('Зерно'), 'person:' || id) from ivan$$, 'KP304', null, 'a cashier');

select * from finish();
rollback;

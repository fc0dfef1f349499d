begin;
select plan(8);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
create temp table ivan as select * from people.add_person('{"id": 7001}');
create temp table olha as select * from people.add_person('{"id": 7002}');
select loyalty.add_staff(pg_temp.shop('Зерно'), (select id from ivan), 'cashier', 'admin');
select is((loyalty.require_staff(pg_temp.shop('Зерно'), (select id from ivan))).role, 'cashier', 'they pass');
select throws_ok($$select loyalty.require_staff(999999999999, (select id from ivan))$$, 'KP300', null, 'no such partner');
select throws_ok($$select loyalty.require_staff(pg_temp.shop('Калач'), (select id from ivan))$$, 'KP302', null, 'works elsewhere');
select throws_ok($$select loyalty.require_staff(pg_temp.shop('Зерно'), null)$$, 'KP302', null, 'nobody');
select loyalty.set_partner_status(pg_temp.shop('Зерно'), 'suspended', 'admin');
select throws_ok($$select loyalty.require_staff(pg_temp.shop('Зерно'), (select id from ivan))$$, 'KP301', null, 'the partner is suspended');
select is((loyalty.require_staff(pg_temp.shop('Зерно'), (select id from ivan), true)).person_id, (select id from ivan), 'but refunds go on');
select throws_ok($$select loyalty.require_staff(pg_temp.shop('Зерно'), (select id from olha), true)$$, 'KP302', null, 'not by anybody');
select loyalty.set_staff_status(pg_temp.shop('Зерно'), (select id from ivan), 'suspended', 'admin');
select throws_ok($$select loyalty.require_staff(pg_temp.shop('Зерно'), (select id from ivan), true)$$, 'KP303', null, 'the cashier is suspended');

select * from finish();
rollback;

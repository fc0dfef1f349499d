begin;
select plan(4);

insert into loyalty.partner (name) values ('Зерно');
create temp table shop as select id from loyalty.partner;
create temp table owner as select * from people.add_person('{"id": 7001}');
create temp table cashier as select * from people.add_person('{"id": 7002}');
select loyalty.add_staff((select id from shop), (select id from owner), 'owner', 'admin');
select loyalty.add_staff((select id from shop), (select id from cashier), 'cashier', 'admin');
create temp table pic as select media.keep('partner', '{"file_id": "A", "file_unique_id": "U"}', 'logo') as id;

select throws_ok($$select loyalty.set_logo((select id from shop), (select id from pic), 'person:' || (select id from cashier))$$, 'KP304');
select is((select logo_media_id from loyalty.partner), null);
select loyalty.set_logo((select id from shop), (select id from pic), 'person:' || (select id from owner));
select is((select logo_media_id from loyalty.partner), (select id from pic));
select is((select count(*) from core.audit where action = 'set.logo'), 1::bigint);

select * from finish();
rollback;

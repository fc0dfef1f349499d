begin;
select plan(4);

create temp table anna as select * from people.add_person('{"id": 7001}');
insert into loyalty.partner (name, status) values ('Закрыто', 'suspended');
select is(loyalty.attach_partner((select id from anna), (select id from loyalty.partner where name = 'Закрыто')), null, 'suspended');
select is(loyalty.attach_partner((select id from anna), 999999999999), null, 'unknown');
select is(loyalty.attach_partner((select id from anna), null), null, 'none');
select is_empty($$select * from loyalty.membership where person_id = (select id from anna)$$, 'no membership');

select * from finish();
rollback;

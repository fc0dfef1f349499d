begin;
select plan(2);

create temp table anna as select * from people.add_person('{"id": 7001}');
insert into loyalty.partner (name) values ('Первый'), ('Второй');
select set_eq($$select loyalty.attach_partner((select id from anna), p.id) from loyalty.partner p where p.name in ('Первый', 'Второй')$$, array['Первый', 'Второй'], 'two partners');
select is((select count(*) from loyalty.membership where person_id = (select id from anna)), 2::bigint, 'two memberships');

select * from finish();
rollback;

begin;
select plan(3);

create temp table person as select * from people.add_person('{"id": 7001}');
insert into loyalty.partner (name) values ('A'), ('B'), ('Mine');
select loyalty.publish_promo(loyalty.create_promo(p.id, p.name || ' ' || d.days, 'Text', null, core.today() + d.days, 'admin'), 'admin')
from loyalty.partner p, (values (1), (9)) d (days);
select loyalty.attach_partner((select id from person), (select id from loyalty.partner where name = 'Mine'));

select is((select array_agg(title) from loyalty.promos_now((select id from person))), '{Mine 1,Mine 9,A 1,B 1,A 9,B 9}', 'then what ends soonest');
select is((select array_agg(title) from loyalty.promos_now(null)), '{A 1,B 1,Mine 1,A 9,B 9,Mine 9}', 'nobody has no partners');
select loyalty.set_partner_status(id, 'suspended', 'admin') from loyalty.partner where name = 'A';
select is((select array_agg(title) from loyalty.promos_now((select id from person))), '{Mine 1,Mine 9,B 1,B 9}');

select * from finish();
rollback;

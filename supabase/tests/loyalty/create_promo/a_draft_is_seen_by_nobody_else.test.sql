begin;
select plan(4);

insert into loyalty.partner (name) values ('Зерно');
create temp table shop as select id from loyalty.partner;
create temp table owner as select * from people.add_person('{"id": 7001}');
select loyalty.add_staff((select id from shop), (select id from owner), 'owner', 'admin');
-- In Kyiv it is the 21st already.
select core.set_clock('2026-11-20 22:30+00');
create temp table promo as select loyalty.create_promo(id, 'Second coffee free', 'All day', null, '2026-11-21', 'person:' || (select id from owner)) as id
from shop;

select is((select (title, text, media_id, starts_on, ends_on, status)::text from loyalty.promo p join promo using (id)),
  '("Second coffee free","All day",,2026-11-21,2026-11-21,draft)', 'it starts today, where the programme is');
select is_empty($$select * from loyalty.promos_now((select id from owner))$$, 'a draft is not shown');
select is((select a.actor from core.audit a, promo p where a.action = 'create.promo' and a.subject = 'promo:' || p.id),
  'person:' || (select id from owner), 'who made it is recorded');
select is((select created_by from loyalty.promo), 'person:' || (select id from owner));

select * from finish();
rollback;

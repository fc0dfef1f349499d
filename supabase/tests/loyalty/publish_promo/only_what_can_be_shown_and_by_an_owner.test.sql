begin;
select plan(6);

insert into loyalty.partner (name) values ('Зерно'), ('Чужой');
create temp table stranger as select * from people.add_person('{"id": 7001}');
select loyalty.add_staff((select id from loyalty.partner where name = 'Чужой'), (select id from stranger), 'owner', 'admin');
select core.set_clock('2026-11-20 12:00+02');
create temp table promo as select loyalty.create_promo(id, 'T', 'Text', '2026-11-20', '2026-11-21', 'admin') as id
from loyalty.partner where name = 'Зерно';

select throws_ok($$select loyalty.publish_promo(-1, 'admin')$$, 'KP392', null, 'there is none');
select throws_ok($$select loyalty.publish_promo(null, 'admin')$$, 'KP392', null, 'none was named');
select throws_ok($$select loyalty.publish_promo((select id from promo), 'person:' || (select id from stranger))$$, 'KP304', null, 'another''s owner');
select loyalty.set_partner_status((select id from loyalty.partner where name = 'Зерно'), 'suspended', 'admin');
select throws_ok($$select loyalty.publish_promo((select id from promo), 'admin')$$, 'KP301', null, 'a suspended partner');
select core.set_clock('2026-11-22 00:00+02');
select throws_ok($$select loyalty.publish_promo((select id from promo), 'admin')$$, 'KP393', null, 'its days are over');
select is((select status from loyalty.promo), 'draft', 'it stays a draft');

select * from finish();
rollback;

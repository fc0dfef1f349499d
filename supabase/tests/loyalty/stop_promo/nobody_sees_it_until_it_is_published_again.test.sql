begin;
select plan(6);

insert into loyalty.partner (name) values ('Зерно'), ('Чужой');
create temp table stranger as select * from people.add_person('{"id": 7001}');
select loyalty.add_staff((select id from loyalty.partner where name = 'Чужой'), (select id from stranger), 'owner', 'admin');
create temp table promo as select loyalty.create_promo(id, 'T', 'Text', null, core.today(), 'admin') as id from loyalty.partner where name = 'Зерно';
select loyalty.publish_promo(id, 'admin') from promo;

select throws_ok($$select loyalty.stop_promo((select id from promo), 'person:' || (select id from stranger))$$, 'KP304', null, 'not by another''s owner');
select throws_ok($$select loyalty.stop_promo(-1, 'admin')$$, 'KP392');
select loyalty.stop_promo(id, 'admin') from promo;
select is_empty($$select * from loyalty.promos_now(null)$$, 'it is hidden at once');
select loyalty.stop_promo(id, 'admin') from promo;
select is((select count(*) from core.audit where action = 'stop.promo'), 1::bigint, 'stopped twice is stopped once');
select loyalty.publish_promo(id, 'admin') from promo;
select is((select count(*) from loyalty.promos_now(null)), 1::bigint, 'published again it is shown');
select is((select (status, stopped_at)::text from loyalty.promo), '(published,)');

select * from finish();
rollback;

begin;
select plan(3);

create temp table anna as select * from people.add_person('{"id": 7001}');
insert into loyalty.partner (name) values ('Кофейня <Зерно>');
create temp table shop as select id from loyalty.partner where name = 'Кофейня <Зерно>';
select core.set_clock('2026-11-21 10:00+00');
select is(loyalty.attach_partner((select id from anna), (select id from shop)), 'Кофейня <Зерно>', 'the partner''s name');
select core.set_clock('2026-12-21 10:00+00');
select is(loyalty.attach_partner((select id from anna), (select id from shop)), 'Кофейня <Зерно>', 'again, the same answer');
select results_eq($$select person_id, partner_id, joined_at from loyalty.membership where person_id = (select id from anna)$$,
  $$select anna.id, shop.id, '2026-11-21 10:00+00'::timestamptz from anna, shop$$, 'one membership, since the first time');

select * from finish();
rollback;

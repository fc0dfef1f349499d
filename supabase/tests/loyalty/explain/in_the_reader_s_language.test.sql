begin;
select plan(2);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
select results_eq($$select e from anna, shop, loyalty.explain(anna.id, shop.id, 102050, p_locale => 'ru') e limit 3$$,
  $$values (E'5 % от 1\u00a0020,50\u00a0₴: +51 балл'), ('Всего за покупку: 51 балл'), ('51 балл действует по 30.11.2027 включительно')$$, 'Russian');
select results_eq($$select e from anna, shop, loyalty.explain(anna.id, shop.id, 104000, p_locale => 'uk') e limit 3$$,
  $$values (E'5 % від 1\u00a0040\u00a0₴: +52 бали'), ('Усього за покупку: 52 бали'), ('52 бали діють по 30.11.2027 включно')$$, 'Ukrainian');

select * from finish();
rollback;

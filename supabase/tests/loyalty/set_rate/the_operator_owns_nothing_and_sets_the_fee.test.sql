begin;
select plan(3);

insert into loyalty.partner (name) values ('Зерно');
create temp table shop as select id from loyalty.partner where name = 'Зерно';
select throws_ok($$select loyalty.set_rate(id, core.today() + 1, 700, 6000, 1000, 'person:1') from shop$$, 'KP304', null, 'a person who does not own it');
select loyalty.set_rate(id, core.today() + 1, 700, 6000, 1000, 'person:1', true) from shop;
select results_eq($$select r.earn_bp, r.payable_bp, r.fee_bp, r.set_by from loyalty.partner_rate r join shop on shop.id = r.partner_id$$,
  $$values (700, 6000, 1000, 'person:1')$$, 'the same person for the operator');
select is((select actor from core.audit where action = 'set.rate'), 'person:1', 'on record in their name');

select * from finish();
rollback;

begin;
select plan(4);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
select people.add_person('{"id": 71000003}');
select payments.receive('bmc', tests.bmc(1, 'pi_1', '10', null));
select payments.decide_split(p.id, array[tests.person(71000001), tests.person(71000002), tests.person(71000003)], array[500, 300, 200], 'person:1') from payments.payment p;
select is(payments.refund_money((select id from payments.payment), 'a', 333, core.now()), 333::bigint, 'a third of all');
select results_eq('select c.refunded_minor, c.refunded_points from payments.credit c order by c.part',
  $$values (166::bigint, 166::bigint), (100, 100), (67, 67)$$, 'is 166.5, 99.9 and 66.6: the largest remainders get the cents');
select payments.refund_money((select id from payments.payment), null, null, core.now());
select is((select sum(ledger.balance(p.id)) from people.person p), 0::numeric, 'in the end nobody has anything of it');
select is_empty('select * from payments.verify()', 'the books add up');

select * from finish();
rollback;

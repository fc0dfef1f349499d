begin;
select plan(5);

select core.set_clock('2026-06-02 10:00:00+00');
select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
select people.add_person('{"id": 71000003}'), people.add_person('{"id": 71000004}');
select payments.open_pending(tests.person(71000003), 'bmc', 1000, 'USD');
update payments.pending_payments set status = 'expired', expired_at = expires_at;
select core.set_clock('2026-06-05 10:00:00+00');
create temp table made as select p.* from generate_series(0, 1) i, lateral payments.open_pending(tests.person(71000001 + i), 'bmc', 1000, 'USD') p;
insert into payments.supporter values ('bmc', '77', tests.person(71000004), core.now());
select payments.receive('bmc', tests.bmc(1, 'pi_1', '10', '71000001_1780653609'));
select results_eq('select c.person_id, c.pending_id is not null, c.why from payments.candidates((select id from payments.payment)) c',
  $$values (tests.person(71000001), true, 'code'), (tests.person(71000002), true, 'amount'), (tests.person(71000004), false, 'supporter'), (tests.person(71000003), true, 'amount')$$,
  'a slip in the code, the amount, a known payer, an amount that was late');
select people.delete_person(tests.person(71000002));
select is((select count(*) from payments.candidates((select id from payments.payment))), 3::bigint, 'who is gone is none');
select payments.receive('bmc', tests.bmc(2, 'pi_2', '3', '710000011780653600', '{}', '{"supporter_id": 5}'));
select results_eq('select c.person_id, c.why from payments.candidates((select max(id) from payments.payment)) c',
  $$values (tests.person(71000001), 'code')$$, 'a code that lost its underscore');
select payments.receive('bmc', tests.bmc(3, 'pi_3', '4', 'hello', '{}', '{"supporter_id": 6}'));
select is_empty('select from payments.candidates((select max(id) from payments.payment))', 'nobody at all');
update payments.payment set telegram_id = 71000003 where transaction_key = 'pi_3';
select results_eq('select c.why from payments.candidates((select max(id) from payments.payment)) c', $$values ('telegram')$$, 'whom the provider vouches for');

select * from finish();
rollback;

begin;
select plan(6);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
select payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
select payments.open_pending(tests.person(71000002), 'bmc', 1000, 'USD');
select is(payments.receive('bmc', tests.bmc(1, 'pi_1', '10', null)) ->> 'reason', 'ambiguous_amount', 'two codes of that amount');
select payments.open_pending(tests.person(71000001), 'bmc', 2000, 'USD');
select is(payments.receive('bmc', tests.bmc(2, 'pi_2', '20', '111111_222222222')) ->> 'reason', 'unknown_code', 'somebody meant another code');
select is(payments.receive('bmc', tests.bmc(3, 'pi_3', '20', null)) ->> 'reason', 'ambiguous_amount', 'two payments of that amount, one of them waiting');
select is(payments.receive('bmc', tests.bmc(4, 'pi_4', '30', null)) ->> 'reason', 'no_note', 'no code of that amount');
select is((select count(*) from payments.payment p where p.status = 'queued'), 4::bigint, 'all wait for an admin');
select is_empty('select from payments.credit', 'and nobody got anything');

select * from finish();
rollback;

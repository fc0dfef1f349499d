begin;
select plan(9);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
select payments.receive('bmc', tests.bmc(1, 'pi_1', '10', null));
create function pg_temp.split(p_people bigint[], p_amounts bigint[]) returns payments.payment language sql as $$
  select payments.decide_split(p.id, p_people, p_amounts, 'person:1') from payments.payment p
$$;
create temp table who as select tests.person(71000001) as a, tests.person(71000002) as b;
select throws_ok('select pg_temp.split(array[a, b], array[500, 499]) from who', 'KP410', null, 'less than all');
select throws_ok('select pg_temp.split(array[a, b], array[1001, -1]) from who', 'KP410', null, 'less than nothing');
select throws_ok('select pg_temp.split(array[a, a], array[500, 500]) from who', 'KP410', null, 'one person twice');
select throws_ok('select pg_temp.split(array[a], array[1000]) from who', 'KP410', null, 'one alone');
select throws_ok('select pg_temp.split(array[a, b], array[1000]) from who', 'KP410', null, 'an amount short');
select throws_ok('select pg_temp.split(array[a, -1], array[500, 500]) from who', 'KP405', null, 'nobody');
select pg_temp.split(array[a, b], array[700, 300]) from who;
select results_eq('select ledger.balance(a), ledger.balance(b) from who', 'values (700::bigint, 300::bigint)', 'the parts are credited');
select throws_ok('select pg_temp.split(array[a, b], array[700, 300]) from who', 'KP407', null, 'once');
select is_empty('select * from payments.verify()', 'the books add up');

select * from finish();
rollback;

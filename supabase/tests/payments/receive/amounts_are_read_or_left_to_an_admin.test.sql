begin;
select plan(9);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
create function pg_temp.came(p_id bigint, p_amount jsonb) returns text language plpgsql as $$
declare
  v_said jsonb := payments.receive('bmc', tests.bmc(p_id, 'pi_' || p_id, null, (select a.payment_id from ann a), '{}', jsonb_build_object('amount', p_amount)));
begin
  return concat_ws(' ', v_said ->> 'outcome', v_said ->> 'reason', (select p.amount_minor from payments.payment p where p.id = (v_said ->> 'payment')::bigint));
end
$$;
select is(pg_temp.came(1, '0'), 'ignored no_money', 'nothing');
select is(pg_temp.came(2, '"0.00"'), 'ignored no_money', 'nothing in words');
select is(pg_temp.came(3, '-5'), 'queued bad_amount', 'less than nothing');
select is(pg_temp.came(4, '"abc"'), 'queued bad_amount', 'no number');
select is(pg_temp.came(5, '"1.234"'), 'queued bad_amount', 'finer than a cent');
select is(pg_temp.came(6, '1e17'), 'queued bad_amount', 'more than there is');
select is(pg_temp.came(7, '5.10'), 'matched 510', 'a number with its zero');
select is(pg_temp.came(8, '"5.0000"'), 'matched 500', 'zeros beyond the cent');
select is(ledger.balance(tests.person(71000001)), 1010::bigint, 'credited is what could be read');

select * from finish();
rollback;

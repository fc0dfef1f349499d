begin;
select plan(7);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 500, 'USD');
create function pg_temp.member(p_id bigint, p_type text, p_period bigint, p_more jsonb default '{}') returns jsonb language sql as $$
  select payments.receive('bmc', json_build_object('event_id', p_id, 'type', p_type, 'live_mode', true, 'created', 1780394400, 'data', jsonb_build_object(
    'id', 5, 'amount', 5, 'currency', 'USD', 'note', (select a.payment_id from ann a), 'status', 'active', 'paused', 'false', 'canceled', 'false',
    'psp_id', 'sub_1', 'current_period_start', p_period, 'supporter_id', 3) || p_more))
$$;
select is(pg_temp.member(1, 'membership.updated', 1780394400) ->> 'outcome', 'matched', 'updated came first');
select is(pg_temp.member(2, 'membership.started', 1780394400) ->> 'reason', 'repeated', 'started is the same money');
select is(pg_temp.member(3, 'membership.updated', 1783000000) ->> 'outcome', 'matched', 'the next period is new money');
select is(pg_temp.member(4, 'membership.updated', 1785600000, '{"paused": "true"}') ->> 'reason', 'not_active', 'a paused one pays nothing');
select is(pg_temp.member(5, 'membership.cancelled', 1785600000, '{"canceled": "true"}') ->> 'reason', 'cancelled', 'nor does the end of it');
select is(pg_temp.member(6, 'recurring_donation.paused', 1785600000) ->> 'reason', 'paused', 'nor a pause');
select is(ledger.balance(tests.person(71000001)), 1000::bigint, 'two periods, 5 dollars each');

select * from finish();
rollback;

begin;
select plan(10);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
create temp table oleh as select * from payments.open_pending(tests.person(71000002), 'bmc', 1000, 'USD');
create function pg_temp.tribute(p_minute integer, p_user bigint, p_amount bigint, p_note text) returns text language plpgsql as $$
declare
  v_said jsonb := payments.receive('tribute', json_build_object('name', 'new_donation', 'created_at', format('2026-06-02T10:%s:00Z', lpad(p_minute::text, 2, '0')),
    'payload', json_build_object('amount', p_amount, 'currency', 'usd', 'telegram_user_id', p_user, 'message', p_note)));
begin
  return (select concat_ws(' ', p.status, p.reason, p.matched_by, (select c.person_id = tests.person(71000001) from payments.credit c where c.payment_id = p.id),
    (select q.telegram_id from payments.credit c join payments.pending_payments q on q.id = c.pending_id where c.payment_id = p.id))
    from payments.payment p where p.id = (v_said ->> 'payment')::bigint);
end
$$;
select is(pg_temp.tribute(1, 71000001, 1000, null), 'matched telegram t 71000001', 'their own code of that amount, though another has one too');
select is(pg_temp.tribute(2, 71000001, 1000, null), 'matched telegram t', 'without a code it is theirs all the same');
select is(pg_temp.tribute(3, 71000001, 700, (select payment_id from oleh)), 'matched payment_id f 71000002', 'a code in the note goes first: somebody pays for another');
select is(pg_temp.tribute(4, 71000001, 700, 'call 111111 222222222'), 'matched telegram t', 'what looks like a code and is none does not stand in the way');
select is(pg_temp.tribute(5, 71000001, 700, (select a.payment_id || ' ' || o.payment_id from ann a, oleh o)), 'queued two_codes', 'two codes do');
select is(pg_temp.tribute(6, 79999999, 1000, null), 'queued unknown_person', 'somebody the bot does not know');
select is((select count(*) from payments.supporter), 0::bigint, 'Tribute names no payer but their Telegram');
select results_eq('select c.why from payments.candidates((select max(id) from payments.payment)) c', 'values (null::text) limit 0', 'nobody is suggested for them');
select people.add_person('{"id": 79999999}');
select results_eq('select c.person_id, c.why from payments.candidates((select max(id) from payments.payment)) c',
  $$values (tests.person(79999999), 'telegram')$$, 'until they write to the bot');
select is_empty('select * from payments.verify()', 'the books add up');

select * from finish();
rollback;

begin;
select plan(9);

create function pg_temp.reads(p_type text, p_data jsonb) returns text language sql as $$
  select concat_ws(' ', n.action, n.reason, n.transaction_key) from payments.normalise_bmc(jsonb_build_object(
    'event_id', '12', 'type', p_type, 'live_mode', true, 'created', 1780394400, 'data', p_data)) n
$$;
select is(pg_temp.reads('donation.created', '{"id": 7, "transaction_id": "pi_1", "status": "succeeded"}'), 'paid pi_1', 'money');
select is(pg_temp.reads('donation.created', '{"id": 7}'), 'paid donation:7', 'without a transaction its own id is one');
select is(pg_temp.reads('donation.refunded', '{"id": 7}'), 'refunded donation:7', 'of the refund too');
select is(pg_temp.reads('donation.created', '{"id": 7, "transaction_id": "pi_1", "status": "failed"}'), 'none not_active pi_1', 'what failed is none');
select is(pg_temp.reads('membership.started', '{"psp_id": "sub", "current_period_start": 1780394400, "status": "active"}'), 'paid sub:1780394400', 'a period');
select is(pg_temp.reads('membership.updated', '{"psp_id": "sub", "current_period_start": 1780394400, "status": "past_due"}'), 'none not_active sub:1780394400', 'a period that is not paid');
select is(pg_temp.reads('membership.updated', '{"psp_id": "sub", "current_period_start": 1780394400, "status": "odd"}'), 'unreadable unknown_status sub:1780394400', 'a state we do not know is for an admin');
select is(pg_temp.reads('membership.started', '{"psp_id": "sub", "status": "active"}'), 'unreadable no_transaction', 'a period without its start as well');
select results_eq($$select n.event_key, n.paid_at, n.currency, n.note, n.supporter_key, n.amount from payments.normalise_bmc(
  '{"event_id": 5, "type": "donation.created", "live_mode": true, "created": 1780394400, "data": {"created_at": 1780394300, "currency": "usd", "support_note": " hi ", "note": "x", "supporter_email": "A@B.c", "amount": 1.10}}') n$$,
  $$values ('live:5', '2026-06-02 09:58:20+00'::timestamptz, 'USD', 'hi', 'a@b.c', '1.10')$$, 'the rest of it');

select * from finish();
rollback;

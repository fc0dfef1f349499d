begin;
select plan(3);

create function pg_temp.calls(p_method text) returns bigint language sql as $$ select count(*) from gateway.outbox where method = p_method $$;

create temp table invoice as select tests.stars(501, 100) as i;
select from invoice, tests.pay(501, i, 'c1');
select payments.refund_stars(id, 'person:1') from payments.payment;
select payments.refund_stars(id, 'person:1') from payments.payment;
select is(pg_temp.calls('refundStarPayment'), 1::bigint, 'one call');
select is((select payload from gateway.outbox where method = 'refundStarPayment'), '{"user_id": 501, "telegram_payment_charge_id": "c1"}', 'of the charge');
select is((select array_agg(actor || ' ' || action) from core.audit where action = 'send_back.stars'), array['person:1 send_back.stars'], 'and it is known who wanted it');

select * from finish();
rollback;

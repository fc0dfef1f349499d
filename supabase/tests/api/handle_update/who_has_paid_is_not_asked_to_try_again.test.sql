begin;
select plan(2);

create temp table invoice as select tests.stars(1) as i;
-- Money that no rule can take: a number of Stars that no bigint holds.
create temp table update_to_take as
select tests.update_of(1, jsonb_build_object('successful_payment', jsonb_build_object('currency', 'XTR', 'total_amount', 99999999999999999999,
  'invoice_payload', (i).payload, 'telegram_payment_charge_id', 'c1')), 70) as u from invoice;
select api.handle_update('client', u) from update_to_take;
select api.handle_update('client', u) from update_to_take;
create temp table third as select api.handle_update('client', u) as got from update_to_take;

select is((select dead_at is not null from gateway.failures), true, 'the third attempt makes it a dead letter');
select is(tests.reply(got), 'Your payment has arrived, but something broke on our side and it could not be credited at once. Please do not pay again: we already know and will credit it. If nothing has changed by tomorrow, write to us and quote the code <code>'
  || (select support_code from gateway.failures) || '</code>.', 'the payer reads that the money is there') from third;

select * from finish();
rollback;

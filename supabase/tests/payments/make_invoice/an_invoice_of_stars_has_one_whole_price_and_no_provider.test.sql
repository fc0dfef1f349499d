begin;
select plan(3);

select is((i).status || ' ' || (i).checked_at is not null, false, 'nobody asked yet') from tests.stars(501, 50) i;
select is(method || ' ' || chat_id, 'sendInvoice 501', 'it goes to the person') from gateway.outbox where method = 'sendInvoice';
select is(payload, jsonb_build_object('chat_id', 501, 'title', 'Points', 'description', 'Points for Stars', 'currency', 'XTR',
    'payload', (select payload from payments.invoice), 'provider_token', '', 'prices', '[{"label": "Points", "amount": 50}]'::jsonb),
  'as Telegram takes it') from gateway.outbox where method = 'sendInvoice';

select * from finish();
rollback;

begin;
select plan(5);

select core.set_clock('2026-06-02 10:00:00+00');
update core.setting set value = 'true' where key = 'cryptopay_ready';
update core.setting set value = '"-1001"' where key = 'admin_chat_id';
select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}');
select payments.open_checkout((payments.open_pending(tests.person(71000001), 'cryptopay', 1050, 'USD')).id, 'Points');
select payments.claim_checkouts(10);
create function pg_temp.report(p_url text) returns void language sql as $$
  select api.report_checkouts(jsonb_build_array(jsonb_build_object('id', (select pending_id from payments.checkout), 'outcome', 'made', 'url', p_url,
    'invoice_id', '528890', 'error', null, 'retry_after', null))) $$;
select pg_temp.report('https://t.me/CryptoBot?start=IVa');
select pg_temp.report('https://t.me/CryptoBot?start=IVb');
select is(array_agg(payload #> '{reply_markup,inline_keyboard,0,0}'), array['{"text": "💳 Go to payment", "url": "https://t.me/CryptoBot?start=IVa"}'::jsonb],
  'one message with the first') from gateway.outbox;
select ok(payload ->> 'text' like '💎 The link for paying <b>$10.50</b> is ready.%works until 3 Jun 2026 %', 'that says until when') from gateway.outbox;
select is(provider_data, '{"url": "https://t.me/CryptoBot?start=IVa", "invoice_id": "528890"}', 'the pending payment knows its invoice') from payments.pending_payments;
select is(payments.next_checkout_due(), null, 'nothing more is to be done');
select lives_ok($$select api.report_checkouts('[{"id": -1, "outcome": "made", "url": "https://t.me/"}]')$$, 'what is not known is left alone');

select * from finish();
rollback;

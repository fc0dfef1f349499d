create function payments.make_invoice(
  p_person_id bigint, p_purpose text, p_subject_id bigint, p_amount_minor bigint, p_currency text, p_title text, p_description text,
  p_as_link boolean default false)
returns payments.invoice
language plpgsql volatile set search_path = ''
as $$
declare
  v_chat_id bigint := (select p.telegram_id from people.person p where p.id = p_person_id);
  v_title text := pg_catalog.left(p_title, 32);
  v_payload jsonb;
  v_invoice payments.invoice;
  v_outbox_id bigint;
begin
  insert into payments.invoice (payload, person_id, purpose, pending_id, order_id, subscription_id, title, amount_minor, currency, created_at)
  values (p_purpose || ':' || core.random_code(13), p_person_id, p_purpose, case when p_purpose = 'topup' then p_subject_id end,
    case when p_purpose = 'order' then p_subject_id end, case when p_purpose = 'subscription' then p_subject_id end,
    v_title, p_amount_minor, p_currency, core.now())
  returning * into v_invoice;
  v_payload := pg_catalog.jsonb_build_object('title', v_title, 'description', pg_catalog.left(p_description, 255),
    'payload', v_invoice.payload, 'currency', p_currency,
    -- Stars take no provider; a provider's token is the sender's, and is never written down here.
    'provider_token', case when p_currency = 'XTR' then '""' else '{"$provider_token": true}' end::jsonb,
    'prices', pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('label', v_title, 'amount', p_amount_minor)))
    || case when p_purpose = 'subscription' then '{"subscription_period": 2592000}' else '{}' end::jsonb
    || case when p_as_link then '{}' else pg_catalog.jsonb_build_object('chat_id', v_chat_id) end;
  v_outbox_id := gateway.post_call(v_invoice.bot_id, v_chat_id, pg_catalog.jsonb_build_object(
    'method', case when p_as_link then 'createInvoiceLink' else 'sendInvoice' end, 'payload', v_payload));
  if p_as_link then
    update payments.invoice i set outbox_id = v_outbox_id where i.id = v_invoice.id returning * into v_invoice;
  end if;
  return v_invoice;
end
$$;
comment on function payments.make_invoice(bigint, text, bigint, bigint, text, text, text, boolean) is
  'Makes an invoice for a top-up (its pending payment), an order or a subscription, in minor units (Stars whole), and sends it to the person; or asks Telegram for its link, which payments.take_links() passes on. Title and description are cut at Telegram''s 32 and 255 characters.';

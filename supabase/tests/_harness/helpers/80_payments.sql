-- Money that arrives: from Buy Me a Coffee, and by invoices of Telegram.

create function tests.bmc(p_event_id bigint, p_transaction text, p_amount text, p_note text, p_more jsonb default '{}', p_data jsonb default '{}') returns json
language sql volatile set search_path = ''
as $$
  select (pg_catalog.jsonb_build_object('event_id', p_event_id, 'type', 'donation.created', 'live_mode', true, 'attempt', 1,
    'created', pg_catalog.floor(extract(epoch from core.now())), 'data', pg_catalog.jsonb_build_object(
      'id', 14421496, 'object', 'payment', 'status', 'succeeded', 'message', 'Anna became a supporter.', 'amount', p_amount, 'currency', 'USD',
      'refunded', 'false', 'created_at', pg_catalog.floor(extract(epoch from core.now())), 'note_hidden', 'true', 'refunded_at', null,
      'coffee_count', 1, 'coffee_price', '5.0000', 'support_note', p_note, 'support_type', 'Supporter', 'supporter_id', 77,
      'supporter_name', 'Anna', 'transaction_id', p_transaction, 'application_fee', '0.05', 'supporter_email', 'anna@example.com',
      'supporter_name_type', 'default', 'total_amount_charged', p_amount) || p_data) || p_more)::json
$$;
comment on function tests.bmc(bigint, text, text, text, jsonb, jsonb) is 'A donation at Buy Me a Coffee as its webhook tells it, in dollars, paid now; p_more replaces fields of the envelope, p_data of the donation.';

create function tests.pre_checkout(p_user bigint, p_invoice payments.invoice, p_more jsonb default '{}', p_update_id bigint default null) returns jsonb
language sql volatile set search_path = ''
as $$
  select api.handle_update('client', pg_catalog.jsonb_build_object(
    'update_id', coalesce(p_update_id, pg_catalog.nextval('tests.update_number')), 'pre_checkout_query', pg_catalog.jsonb_build_object(
      'id', 'checkout1', 'from', pg_catalog.jsonb_build_object('id', p_user, 'is_bot', false, 'first_name', 'Anna', 'language_code', 'en'),
      'currency', p_invoice.currency, 'total_amount', p_invoice.amount_minor, 'invoice_payload', p_invoice.payload) || p_more)) -> 'answer'
$$;
comment on function tests.pre_checkout(bigint, payments.invoice, jsonb, bigint) is 'The answer to the pre-checkout query of a person who is about to pay an invoice; p_more replaces fields of the query.';

create function tests.pay(p_user bigint, p_invoice payments.invoice, p_charge text, p_more jsonb default '{}') returns jsonb
language sql volatile set search_path = ''
as $$
  select tests.send(p_user, pg_catalog.jsonb_build_object('date', pg_catalog.floor(extract(epoch from core.now())),
    'successful_payment', pg_catalog.jsonb_build_object('currency', p_invoice.currency, 'total_amount', p_invoice.amount_minor,
      'invoice_payload', p_invoice.payload, 'telegram_payment_charge_id', p_charge, 'provider_payment_charge_id', 'p' || p_charge) || p_more))
$$;
comment on function tests.pay(bigint, payments.invoice, text, jsonb) is 'Telegram tells that a person paid an invoice, now; p_more replaces fields of the payment.';

create function tests.pay_back(p_user bigint, p_invoice payments.invoice, p_charge text) returns jsonb
language sql volatile set search_path = ''
as $$
  select tests.send(p_user, pg_catalog.jsonb_build_object('date', pg_catalog.floor(extract(epoch from core.now())),
    'refunded_payment', pg_catalog.jsonb_build_object('currency', p_invoice.currency, 'total_amount', p_invoice.amount_minor,
      'invoice_payload', p_invoice.payload, 'telegram_payment_charge_id', p_charge, 'provider_payment_charge_id', 'p' || p_charge)))
$$;
comment on function tests.pay_back(bigint, payments.invoice, text) is 'Telegram tells that the money of a charge went back, now.';

create function tests.stars(p_user bigint, p_stars bigint default 100) returns payments.invoice
language plpgsql volatile set search_path = ''
as $$
declare
  v_person people.person := people.add_person(pg_catalog.jsonb_build_object('id', p_user, 'first_name', 'Anna', 'language_code', 'en'));
  v_pending payments.pending_payments := payments.open_pending(v_person.id, 'telegram', p_stars, 'XTR');
begin
  return payments.make_invoice(v_person.id, 'topup', v_pending.id, p_stars, 'XTR', 'Points', 'Points for Stars');
end
$$;
comment on function tests.stars(bigint, bigint) is 'A person, new or known, is about to buy points with Stars: the invoice.';

create function tests.subscription_invoice() returns payments.invoice
language sql volatile set search_path = ''
as $$
  select i from payments.invoice i where i.subscription_id = (select pg_catalog.max(s.id) from payments.subscription s)
$$;
comment on function tests.subscription_invoice() is 'The invoice of the subscription offered last.';

create function tests.charge(p_charge text, p_until timestamptz, p_more jsonb default '{}') returns void
language sql volatile set search_path = ''
as $$
  select from tests.pay(501, tests.subscription_invoice(), p_charge, pg_catalog.jsonb_build_object('is_recurring', true,
    'subscription_expiration_date', extract(epoch from p_until)::bigint) || p_more)
$$;
comment on function tests.charge(text, timestamptz, jsonb) is 'Telegram tells that person 501 paid for the subscription offered last, until then; p_more replaces fields of the payment.';

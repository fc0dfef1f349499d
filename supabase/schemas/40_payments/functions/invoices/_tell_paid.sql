create function payments._tell_paid(p_text_key text, p_payment payments.payment, p_invoice payments.invoice, p_paid jsonb) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_person people.person;
begin
  select * into v_person from people.person p where p.id = p_invoice.person_id;
  perform gateway.alert_admin(p_text_key, pg_catalog.jsonb_build_object(
    'amount', payments.format_amount(p_payment.amount_minor, p_payment.currency, core.setting_text('admin_locale')),
    'name', coalesce(p_paid #>> '{order_info,name}', payments.person_name(v_person.id)),
    'phone', coalesce('+' || pg_catalog.ltrim(p_paid #>> '{order_info,phone_number}', '+'), v_person.phone, '–'),
    'title', p_invoice.title, 'payment', p_payment.id::text));
end
$$;
comment on function payments._tell_paid(text, payments.payment, payments.invoice, jsonb) is
  'Tells the admin of an invoice that was paid: amount, name, phone (what the buyer told Telegram, else what we know), what was bought.';

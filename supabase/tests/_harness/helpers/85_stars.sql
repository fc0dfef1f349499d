-- What Telegram lists of a bot's Stars.

create function tests.star(p_user bigint, p_invoice payments.invoice, p_charge text, p_more jsonb default '{}') returns jsonb
language sql stable set search_path = ''
as $$
  select pg_catalog.jsonb_build_object('id', p_charge, 'amount', p_invoice.amount_minor, 'date', pg_catalog.floor(extract(epoch from core.now())),
    'source', pg_catalog.jsonb_build_object('type', 'user', 'transaction_type', 'invoice_payment', 'invoice_payload', p_invoice.payload,
      'user', pg_catalog.jsonb_build_object('id', p_user, 'is_bot', false, 'first_name', 'Anna', 'language_code', 'en')) || p_more)
$$;
comment on function tests.star(bigint, payments.invoice, text, jsonb) is 'The StarTransaction of a person who paid an invoice, now; p_more replaces fields of its source.';

create function tests.star_back(p_user bigint, p_charge text) returns jsonb
language sql stable set search_path = ''
as $$
  select pg_catalog.jsonb_build_object('id', p_charge, 'amount', 100, 'date', pg_catalog.floor(extract(epoch from core.now())),
    'receiver', pg_catalog.jsonb_build_object('type', 'user', 'transaction_type', 'invoice_payment',
      'user', pg_catalog.jsonb_build_object('id', p_user, 'is_bot', false, 'first_name', 'Anna', 'language_code', 'en')))
$$;
comment on function tests.star_back(bigint, text) is 'The StarTransaction of a payment that went back, now.';

create function tests.read_stars(p_list jsonb, p_grace interval default '0') returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_call gateway.outbox;
  v_taken bigint := 0;
begin
  perform payments.ask_stars();
  loop
    select o.* into v_call from payments.star_reading r join gateway.outbox o on o.id = r.outbox_id where r.bot_id = 'client';
    exit when v_call.id is null;
    perform api.report_deliveries('client', pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('id', v_call.id, 'outcome', 'sent',
      'transactions', coalesce((
        select pg_catalog.jsonb_agg(t.body order by t.n) from pg_catalog.jsonb_array_elements(p_list) with ordinality t (body, n)
        where t.n > (v_call.payload ->> 'offset')::bigint and t.n <= (v_call.payload ->> 'offset')::bigint + 100), '[]'))));
    while flows.take_stars(p_grace) loop
      v_taken := v_taken + 1;
    end loop;
  end loop;
  return v_taken;
end
$$;
comment on function tests.read_stars(jsonb, interval) is
  'The client bot''s Stars are asked for, Telegram answers with this list, page by page, and what no message told of is taken; how many that were.';

create function payments.normalise_cryptopay(p_event jsonb) returns payments.normal
language plpgsql stable set search_path = ''
as $$
declare
  v_update text := payments._text(p_event, 'update_id');
  v_invoice jsonb := coalesce(p_event -> 'payload', '{}');
  v_id text := payments._text(v_invoice, 'invoice_id');
  v_status text := payments._text(v_invoice, 'status');
  v_normal payments.normal;
begin
  v_normal.type := payments._text(p_event, 'update_type');
  v_normal.live := true;
  -- Crypto Pay does not promise that its update_id is unique, so the invoice belongs to the identity.
  v_normal.event_key := payments._event_key(pg_catalog.concat_ws(':', v_normal.type, v_id,
    coalesce(v_update, case when v_id is null then 'sha256:' || core.hash_text(p_event::text) end)));
  v_normal.paid_at := coalesce(payments.read_time(payments._text(v_invoice, 'paid_at')),
    payments.read_time(payments._text(p_event, 'request_date')), core.now());
  if v_normal.type is distinct from 'invoice_paid' then
    v_normal.action := 'none';
    v_normal.reason := 'unknown_type';
    return v_normal;
  elsif v_id is null then
    v_normal.action := 'unreadable';
    v_normal.reason := 'no_id';
    return v_normal;
  elsif v_status <> 'paid' then
    v_normal.action := 'none';
    v_normal.reason := 'not_paid';
    return v_normal;
  end if;
  v_normal.action := 'paid';
  v_normal.transaction_key := payments._event_key(v_id);
  v_normal.amount := payments._text(v_invoice, 'amount');
  v_normal.currency := pg_catalog.upper(case when payments._text(v_invoice, 'currency_type') = 'fiat'
    then payments._text(v_invoice, 'fiat') else coalesce(payments._text(v_invoice, 'asset'), payments._text(v_invoice, 'fiat')) end);
  v_normal.note := payments._text(v_invoice, 'comment');
  v_normal.invoice := payments._text(v_invoice, 'payload');
  return v_normal;
end
$$;
comment on function payments.normalise_cryptopay(jsonb) is
  'Reads an event of Crypto Pay: an invoice that was paid, known by invoice_id, counted by the amount and currency it was made out in, whatever it was paid with; its payload is our payment_id. Other updates are nothing about money. Unreadable without an invoice_id.';

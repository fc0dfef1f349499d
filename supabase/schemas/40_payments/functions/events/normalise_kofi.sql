create function payments.normalise_kofi(p_event jsonb) returns payments.normal
language plpgsql stable set search_path = ''
as $$
declare
  v_message text := payments._text(p_event, 'message_id');
  v_transaction text := payments._text(p_event, 'kofi_transaction_id');
  v_normal payments.normal;
begin
  v_normal.type := payments._text(p_event, 'type');
  -- The transactions of the examples that its page sends.
  v_normal.live := v_transaction is null
    or v_transaction not in ('00000000-1111-2222-3333-444444444444', '0a1fac0c-f960-4506-a60e-824979a74e71');
  v_normal.event_key := payments._event_key(coalesce(v_message, 'transaction:' || v_transaction,
    'sha256:' || core.hash_text(p_event::text)));
  v_normal.paid_at := coalesce(payments.read_time(payments._text(p_event, 'timestamp')), core.now());
  if not v_normal.live then
    v_normal.action := 'none';
    v_normal.reason := 'test';
    return v_normal;
  elsif v_message is null and v_transaction is null then
    v_normal.action := 'unreadable';
    v_normal.reason := 'no_id';
    return v_normal;
  end if;
  v_normal.action := 'paid';
  v_normal.transaction_key := payments._event_key(coalesce(v_transaction, 'message:' || v_message));
  v_normal.amount := payments._text(p_event, 'amount');
  v_normal.currency := pg_catalog.upper(payments._text(p_event, 'currency'));
  v_normal.note := payments._text(p_event, 'message');
  v_normal.payer_name := payments._text(p_event, 'from_name');
  v_normal.payer_email := payments._text(p_event, 'email');
  v_normal.supporter_key := pg_catalog.lower(v_normal.payer_email);
  return v_normal;
end
$$;
comment on function payments.normalise_kofi(jsonb) is
  'Reads an event of Ko-fi: all that it sends is money that came (donations, subscriptions, shop orders, commissions), known by kofi_transaction_id. Its examples are tests. Unreadable without any id.';

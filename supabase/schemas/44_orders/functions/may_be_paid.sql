create function orders.may_be_paid(p_invoice_payload text) returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
  v_order_id bigint := (select i.order_id from payments.invoice i where i.payload = p_invoice_payload);
begin
  return v_order_id is null or (orders.lock(v_order_id)).status = 'new';
end
$$;
comment on function orders.may_be_paid(text) is
  'Whether the order that an invoice names waits for its money; of an invoice for anything else, true. The order stays locked, so that nobody gives it up before Telegram is told.';

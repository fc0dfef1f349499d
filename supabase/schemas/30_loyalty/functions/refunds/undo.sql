create function loyalty.undo(p_key text, p_purchase_id bigint, p_cashier_id bigint) returns loyalty.refund
language plpgsql volatile set search_path = ''
as $$
declare
  v_actor text := 'person:' || p_cashier_id;
  v_purchase loyalty.purchase := loyalty._open_refund(p_purchase_id, p_cashier_id);
  v_refund loyalty.refund;
begin
  v_refund := loyalty._replay_refund(p_key, 'undo', p_purchase_id, null, v_actor, 'undo');
  if v_refund.id is not null then
    return v_refund;
  elsif v_purchase.cashier_id <> p_cashier_id then
    perform core.raise_error('KP340', pg_catalog.format('purchase %s, person %s', p_purchase_id, p_cashier_id));
  elsif core.now() > v_purchase.recorded_at + pg_catalog.make_interval(secs => core.setting_integer('undo_seconds')) then
    perform core.raise_error('KP338', pg_catalog.format('purchase %s of %s', p_purchase_id, v_purchase.recorded_at));
  elsif v_purchase.refunded_minor = v_purchase.bill_minor then
    perform core.raise_error('KP336', pg_catalog.format('purchase %s', p_purchase_id));
  end if;
  v_refund.key := p_key;
  v_refund.kind := 'undo';
  v_refund.bill_minor := v_purchase.bill_minor - v_purchase.refunded_minor;
  v_refund.actor := v_actor;
  v_refund.reason := 'undo';
  return loyalty._post_refund(v_purchase, v_refund);
end
$$;
comment on function loyalty.undo(text, bigint, bigint) is
  'Takes all that is left of a purchase back within setting undo_seconds, by the cashier who served; spent points always come back. The client is told. The same key again returns the first result. KP302 and KP303 the cashier, KP335 no such purchase, KP336 nothing is left, KP338 too late, KP339 the key belongs to another refund, KP340 somebody else served.';

create function flows.refund_find(p_turn dialog.turn, p_text text) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  v_partner_id bigint := flows.current_partner(p_turn);
  v_number text := pg_catalog.btrim(pg_catalog.regexp_replace(p_text, '^\s*[№#]\s*', ''));
  v_purchase loyalty.purchase;
begin
  perform loyalty.require_staff(v_partner_id, p_turn.person_id, true);
  if v_number = pg_catalog.btrim(p_text) then
    select * into v_purchase from loyalty.purchase p where p.partner_id = v_partner_id and p.receipt = v_number;
  end if;
  if v_purchase.id is null and v_number ~ '^[0-9]{1,18}$' then
    select * into v_purchase from loyalty.purchase p where p.id = v_number::bigint and p.partner_id = v_partner_id;
  end if;
  if v_purchase.id is null then
    perform core.raise_error('KP335', v_number);
  elsif core.today() > v_purchase.local_day + core.setting_integer('refund_days')::integer then
    perform core.raise_error('KP337', 'purchase ' || v_purchase.id);
  elsif v_purchase.refunded_minor >= v_purchase.bill_minor then
    perform core.raise_error('KP336', 'purchase ' || v_purchase.id);
  end if;
  return pg_catalog.jsonb_build_object('value', v_purchase.id, 'update', p_turn.update_id,
    'shown', pg_catalog.format('№ %s, %s, %s', v_purchase.id, flows.serve_name(v_purchase.person_id), loyalty.money(v_purchase.bill_minor, p_turn.locale)));
end
$$;
comment on function flows.refund_find(dialog.turn, text) is
  'The purchase of the current partner that a receipt''s number or the purchase''s own (with № or # only that) names, as a draft keeps it. KP335 there is none, KP336 nothing is left of it, KP337 too late; KP302, KP303 and KP395 of the cashier.';

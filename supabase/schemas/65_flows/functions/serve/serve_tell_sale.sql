create function flows.serve_tell_sale(p_purchase loyalty.purchase, p_text_key text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_locale text := (select p.locale from people.person p where p.id = p_purchase.cashier_id);
  v_params jsonb := flows.serve_sale_params(p_purchase, v_locale);
begin
  v_params := v_params || pg_catalog.jsonb_build_object('sold_html', core.text(flows.serve_sold_key(p_purchase), v_locale, v_params));
  perform gateway.notify(p_purchase.cashier_id, 'partner', null, p_text_key, v_params,
    pg_catalog.jsonb_build_object('inline_keyboard', pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      pg_catalog.jsonb_build_object('text', core.text('serve.button.undo', v_locale), 'callback_data', 'serve_undo:' || p_purchase.id),
      pg_catalog.jsonb_build_object('text', core.text('serve.button.next', v_locale), 'callback_data', 'serve')))));
end
$$;
comment on function flows.serve_tell_sale(loyalty.purchase, text) is
  'Tells the cashier that a purchase of theirs was made by somebody else''s yes (the client''s or an owner''s), with the button to undo it.';

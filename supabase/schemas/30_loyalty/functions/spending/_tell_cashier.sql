create function loyalty._tell_cashier(p_spend loyalty.spend, p_text_key text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_locale text;
begin
  select p.locale into v_locale from people.person p where p.id = p_spend.cashier_id;
  perform gateway.notify(p_spend.cashier_id, 'partner', null, p_text_key, pg_catalog.jsonb_build_object(
    'client', (select coalesce(p.name, p.first_name) from people.person p where p.id = p_spend.person_id),
    'points', p_spend.points, 'bill', loyalty.money(p_spend.bill_minor, v_locale)),
    case when p_spend.status in ('declined', 'cancelled', 'expired') then
      pg_catalog.jsonb_build_object('inline_keyboard', pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
        pg_catalog.jsonb_build_object('text', core.text('loyalty.button.without_points', v_locale),
          'callback_data', 'serve_plain:' || p_spend.id)))) end);
end
$$;
comment on function loyalty._tell_cashier(loyalty.spend, text) is 'Tells the cashier who asked what became of the request; when nothing did, with the button to go on without points.';

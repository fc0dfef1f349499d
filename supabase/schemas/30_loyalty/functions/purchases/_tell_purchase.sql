create function loyalty._tell_purchase(p_purchase loyalty.purchase, p_due_at timestamptz, p_held boolean) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_locale text;
  v_partner text;
  v_earned_key text := case
    when p_purchase.points_earned = 0 then 'loyalty.purchase.nothing'
    when not p_held then 'loyalty.purchase.earned'
    when p_due_at is not null then 'loyalty.purchase.waits'
    else 'loyalty.purchase.checked'
  end;
  v_lines text := '';
begin
  select p.locale into v_locale from people.person p where p.id = p_purchase.person_id;
  select p.name into v_partner from loyalty.partner p where p.id = p_purchase.partner_id;
  if p_purchase.points_spent > 0 then
    v_lines := core.text('loyalty.purchase.spent', v_locale,
      pg_catalog.jsonb_build_object('points', p_purchase.points_spent)) || E'\n';
  end if;
  v_lines := v_lines || core.text(v_earned_key, v_locale, pg_catalog.jsonb_build_object('points', p_purchase.points_earned,
    'date', core.format_date((p_due_at at time zone core.setting_text('time_zone'))::date, v_locale)));
  perform gateway.notify(p_purchase.person_id, 'client', null, 'loyalty.purchase.told', pg_catalog.jsonb_build_object(
    'partner', v_partner, 'bill', loyalty.money(p_purchase.bill_minor, v_locale), 'lines_html', v_lines,
    'balance', ledger.balance(p_purchase.person_id)));
end
$$;
comment on function loyalty._tell_purchase(loyalty.purchase, timestamptz, boolean) is
  'Tells the client about a purchase: what was spent and earned, since when held points can be used, and the balance as it is now.';

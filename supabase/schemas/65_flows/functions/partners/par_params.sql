create function flows.par_params(p_partner loyalty.partner, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_none text := core.text('people.nothing', p_locale);
  v_balance bigint := coalesce((select b.balance from ledger.account_balance b
    where b.account_id = (select a.id from ledger.account a where a.name = 'partner:' || p_partner.id)), 0);
begin
  return pg_catalog.jsonb_build_object('name', p_partner.name, 'number', p_partner.id::text,
    'status', core.text('partners.status.' || p_partner.status, p_locale),
    'where', coalesce(nullif(pg_catalog.concat_ws(', ', p_partner.category, p_partner.city), ''), v_none),
    'phone', coalesce(p_partner.phone::text, v_none),
    'since', core.format_date((p_partner.created_at at time zone core.setting_text('time_zone'))::date, p_locale),
    'owners_html', coalesce((select pg_catalog.string_agg(flows.ppl_mention(s.person_id), ', ' order by s.person_id)
      from loyalty.staff s where s.partner_id = p_partner.id and s.role = 'owner' and s.status = 'active'), v_none),
    'cashiers', (select count(*) from loyalty.staff s where s.partner_id = p_partner.id and s.role = 'cashier' and s.status = 'active'),
    'paused', (select count(*) from loyalty.staff s where s.partner_id = p_partner.id and s.status = 'suspended'),
    'clients', (select count(*) from loyalty.membership m where m.partner_id = p_partner.id),
    'rates_html', flows.par_rates_html(p_partner.id, p_locale), 'places_html', flows.par_places_html(p_partner.id, p_locale),
    'balance', v_balance, 'owes', flows.par_owes(v_balance, core.setting_integer('point_value_minor'), p_locale),
    'statement_html', coalesce((
      select core.text('partners.last_statement', p_locale, pg_catalog.jsonb_build_object('number', s.number,
        'month', flows.rep_month_name(s.month, p_locale), 'owes', flows.par_owes(s.closing, s.point_value_minor, p_locale)))
      from loyalty.statement s where s.partner_id = p_partner.id order by s.month desc limit 1),
      core.text('partners.last_statement_none', p_locale)));
end
$$;
comment on function flows.par_params(loyalty.partner, text) is
  'What a partner''s card says, as parameters of its text: its first places, rates of today and to come, the balance of this moment and the last statement''s.';

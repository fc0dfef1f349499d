create function flows.rep_summary(p_partner_id bigint, p_cashier_id bigint, p_from date, p_to date, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_totals record;
  v_lines text[];
begin
  select * into v_totals from flows.rep_totals(p_partner_id, p_cashier_id, p_from, p_to);
  if v_totals.o_purchases = 0 then
    v_lines := array[core.text('partner_reports.nothing', p_locale)];
  else
    v_lines := array[core.text('partner_reports.lines', p_locale, pg_catalog.jsonb_build_object(
      'purchases', v_totals.o_purchases, 'clients', v_totals.o_clients,
      'turnover', loyalty.money(v_totals.o_turnover, p_locale),
      'average', loyalty.money(pg_catalog.round(v_totals.o_turnover::numeric / v_totals.o_purchases)::bigint, p_locale),
      'earned', v_totals.o_earned, 'spent', v_totals.o_spent))];
  end if;
  if v_totals.o_refunded > 0 then
    v_lines := v_lines || core.text('partner_reports.refunds', p_locale, pg_catalog.jsonb_build_object(
      'refunded', loyalty.money(v_totals.o_refunded, p_locale)));
  end if;
  if p_cashier_id is null and v_totals.o_joined > 0 then
    v_lines := v_lines || core.text('partner_reports.joined', p_locale, pg_catalog.jsonb_build_object('joined', v_totals.o_joined));
  end if;
  return pg_catalog.array_to_string(v_lines, E'\n');
end
$$;
comment on function flows.rep_summary(bigint, bigint, date, date, text) is
  'flows.rep_totals() in words, as Telegram HTML.';

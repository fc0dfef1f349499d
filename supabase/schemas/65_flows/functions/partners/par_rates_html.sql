create function flows.par_rates_html(p_partner_id bigint, p_locale text, p_new loyalty.partner_rate default null) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select pg_catalog.string_agg(q.line, E'\n' order by q.day, q.n) from (
      select core.today() as day, 0 as n, flows.par_rate_html('partners.rate_today', loyalty.rate(p_partner_id, core.today()), p_locale) as line
      union all
      (select r.valid_from, 1, flows.par_rate_html(
          case when r.valid_from = p_new.valid_from then 'partners.rate_replaced' else 'partners.rate_from' end, r, p_locale)
        from loyalty.partner_rate r where r.partner_id = p_partner_id and r.valid_from > core.today() order by r.valid_from limit 5)
      union all
      select p_new.valid_from, 2, '<b>' || flows.par_rate_html('partners.rate_new', p_new, p_locale) || '</b>'
      where p_new.valid_from is not null) q);
end
$$;
comment on function flows.par_rates_html(bigint, text, loyalty.partner_rate) is
  'A partner''s rates of today and the next five to come, by their days, a line each; p_new, which are being set, among them in bold, behind those of the same day that they replace. HTML.';

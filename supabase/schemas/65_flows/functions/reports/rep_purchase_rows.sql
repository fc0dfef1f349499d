create function flows.rep_purchase_rows(p_partner_id bigint, p_from date, p_to date, p_limit integer, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_zone text := core.setting_text('time_zone');
  v_gone text := core.text('partner_reports.gone', p_locale);
begin
  return (
    select coalesce(pg_catalog.jsonb_agg(r.line order by r.at, r.id), '[]')
    from (
      select p.at, p.id, pg_catalog.jsonb_build_array(
        pg_catalog.to_char(p.at at time zone v_zone, 'YYYY-MM-DD"T"HH24:MI:SS'), p.receipt,
        '•••• ' || pg_catalog.right(k.card_number::text, 4), coalesce(nullif(c.name, ''), nullif(c.first_name, ''), v_gone),
        pg_catalog.trim_scale(p.bill_minor / 100.0), pg_catalog.trim_scale(p.refunded_minor / 100.0), p.points_earned - p.points_taken_back, p.points_spent - p.points_restored) as line
      from loyalty.purchase p join people.person k on k.id = p.person_id join people.person c on c.id = p.cashier_id
      where p.partner_id = p_partner_id and p.at >= p_from::timestamp at time zone v_zone and p.at < p_to::timestamp at time zone v_zone
      order by p.at, p.id
      limit p_limit
    ) r);
end
$$;
comment on function flows.rep_purchase_rows(bigint, date, date, integer, text) is
  'A partner''s purchases of the local days from p_from to before p_to as rows of a file, the first p_limit of them: time, receipt, end of the client''s card number, cashier, bill and refunds in units of the currency, points given and taken.';

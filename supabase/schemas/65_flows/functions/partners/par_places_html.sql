create function flows.par_places_html(p_partner_id bigint, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_count bigint := (select count(*) from loyalty.location l where l.partner_id = p_partner_id and l.closed_at is null);
begin
  return pg_catalog.concat_ws(E'\n',
    case when v_count = 0 then core.text('partners.no_places', p_locale) end,
    (select pg_catalog.string_agg(flows.par_place_html(l, p_locale), E'\n' order by l.id)
      from (select o.* from loyalty.location o where o.partner_id = p_partner_id and o.closed_at is null order by o.id limit 3) l),
    case when v_count > 3 then core.text('partners.more_places', p_locale, pg_catalog.jsonb_build_object('n', v_count - 3)) end);
end
$$;
comment on function flows.par_places_html(bigint, text) is 'The first three open places of a partner, a line each, and how many there are besides. HTML.';

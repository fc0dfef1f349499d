create function flows.rwd_where(p_partner_id bigint, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return case when p_partner_id is null then core.text('rwd.anywhere', p_locale)
    else core.text('rwd.at', p_locale, pg_catalog.jsonb_build_object(
      'partner', (select p.name from loyalty.partner p where p.id = p_partner_id))) end;
end
$$;
comment on function flows.rwd_where(bigint, text) is 'Which partner gives a reward out, or (null) that any does, as HTML.';

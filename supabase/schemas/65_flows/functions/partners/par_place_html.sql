create function flows.par_place_html(p_place loyalty.location, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return core.text('partners.place', p_locale, pg_catalog.jsonb_build_object('name', p_place.name, 'address', p_place.address,
    'hours', coalesce(p_place.hours, core.text('place.no_hours', p_locale))));
end
$$;
comment on function flows.par_place_html(loyalty.location, text) is 'A partner''s place in a line: name, address, opening hours. HTML.';

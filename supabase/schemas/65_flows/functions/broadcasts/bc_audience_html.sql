create function flows.bc_audience_html(p_segment outreach.segment, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_size record;
begin
  select * into v_size from outreach.audience_size(p_segment);
  return flows.bc_segment_html(p_segment, p_locale) || E'\n\n'
    || core.text('broadcast.audience', p_locale, pg_catalog.jsonb_build_object('people', v_size.o_people))
    || case when v_size.o_capped > 0 then E'\n' || core.text('broadcast.capped', p_locale, pg_catalog.jsonb_build_object(
      'people', v_size.o_capped, 'days', core.setting_integer('broadcast_cap_days'))) else '' end;
end
$$;
comment on function flows.bc_audience_html(outreach.segment, text) is 'Whom a broadcast is for and how many people that is now, as HTML.';

create function flows.bc_segment_html(p_segment outreach.segment, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_lines text[];
begin
  v_lines := array[
    case when p_segment.locale is not null then core.text('broadcast.who_locale', p_locale, pg_catalog.jsonb_build_object(
      'language_html', core.text('flows.button.' || p_segment.locale, p_locale))) end,
    case when p_segment.partner_id is not null then core.text('broadcast.who_partner', p_locale, pg_catalog.jsonb_build_object(
      'partner', (select p.name from loyalty.partner p where p.id = p_segment.partner_id))) end,
    case when p_segment.tier_id is not null then core.text('broadcast.who_tier', p_locale, pg_catalog.jsonb_build_object(
      'tier_html', core.text('loyalty.tier.' || p_segment.tier_id, p_locale))) end,
    case when p_segment.visited_from is not null then core.text('broadcast.who_visited_from', p_locale, pg_catalog.jsonb_build_object(
      'day', core.format_date(p_segment.visited_from, p_locale))) end,
    case when p_segment.visited_before is not null then core.text('broadcast.who_visited_before', p_locale, pg_catalog.jsonb_build_object(
      'day', core.format_date(p_segment.visited_before, p_locale))) end,
    case when p_segment.balance_from is not null then core.text('broadcast.who_balance_from', p_locale, pg_catalog.jsonb_build_object(
      'points', p_segment.balance_from)) end,
    case when p_segment.balance_to is not null then core.text('broadcast.who_balance_to', p_locale, pg_catalog.jsonb_build_object(
      'points', p_segment.balance_to)) end,
    case when p_segment.tag is not null then core.text('broadcast.who_tag', p_locale, pg_catalog.jsonb_build_object(
      'tag', p_segment.tag)) end];
  return coalesce(nullif(pg_catalog.array_to_string(v_lines, E'\n'), ''), core.text('broadcast.who_all', p_locale));
end
$$;
comment on function flows.bc_segment_html(outreach.segment, text) is 'Whom a broadcast is for, a line for each condition, as HTML.';

create function flows.rep_document(p_request flows.report_request, p_locale text, out o_media jsonb, out o_count bigint)
language plpgsql stable set search_path = ''
as $$
declare
  v_most integer := flows.rep_most_rows(p_request.format);
  v_rows record;
  v_file text := core.text('partner_reports.file.' || p_request.kind, p_locale);
  v_partner text := (select p.name from loyalty.partner p where p.id = p_request.partner_id);
  v_period text := case when p_request.kind = 'day' then core.format_date(p_request.period, p_locale)
    else flows.rep_month_name(p_request.period, p_locale) end;
  v_table jsonb;
begin
  v_rows := flows.rep_rows(p_request, p_locale, v_most);
  o_count := pg_catalog.jsonb_array_length(v_rows.o_rows);
  v_table := pg_catalog.jsonb_build_object('name', pg_catalog.concat_ws(', ', v_partner, v_file, v_period), 'sheet', v_file,
    'locale', p_locale, 'columns', flows.rep_columns(p_request.kind, p_locale), 'rows', v_rows.o_rows);
  o_media := pg_catalog.jsonb_build_object('type', 'document', 'parse_mode', 'HTML',
    'media', pg_catalog.jsonb_build_object('$' || p_request.format, v_table),
    'caption', core.text(case when o_count = v_rows.o_total then 'partner_reports.done'
      when p_request.format = 'xlsx' then 'partner_reports.cut_xlsx' else 'partner_reports.cut_csv' end, p_locale,
      pg_catalog.jsonb_build_object('title', pg_catalog.concat_ws(', ', v_partner, v_file, v_period), 'count', o_count,
        'total', v_rows.o_total, 'most', flows.rep_most_rows('csv'))));
end
$$;
comment on function flows.rep_document(flows.report_request, text) is
  'A report as Telegram''s input media: the table to be made into a file and what is said of it, also when it was cut; and how many rows it has.';

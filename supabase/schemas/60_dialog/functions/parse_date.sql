create function dialog.parse_date(p_text text, p_at_least text default null, p_at_most text default null) returns date
language plpgsql stable set search_path = ''
as $$
declare
  v_parts text[] := coalesce(
    pg_catalog.regexp_match(p_text, '^([0-9]{1,2})[./ -]([0-9]{1,2})[./ -]([0-9]{4})$'),
    (select array[m[3], m[2], m[1]] from pg_catalog.regexp_match(p_text, '^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$') m));
  v_iso text := v_parts[3] || '-' || pg_catalog.lpad(v_parts[2], 2, '0') || '-' || pg_catalog.lpad(v_parts[1], 2, '0');
begin
  if v_iso is null or not pg_catalog.pg_input_is_valid(v_iso, 'date') then
    return null;
  end if;
  return case when v_iso::date between coalesce(p_at_least, '0001-01-01')::date
    and case when p_at_most = 'today' then core.today() else coalesce(p_at_most, '9999-12-31')::date end then v_iso::date end;
end
$$;
comment on function dialog.parse_date(text, text, text) is
  'A date typed as DD.MM.YYYY (also with / - or spaces) or YYYY-MM-DD; null when there is no such day or it lies outside the limits (ISO 8601, or today).';
